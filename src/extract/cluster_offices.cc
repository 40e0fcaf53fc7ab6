#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "base/text_util.h"
#include "extract/cluster_builder.h"
#include "extract/post_lexicon.h"
#include "language/gazetteer.h"
#include "language/lexicon.h"

namespace newsgraph {
namespace {

// A post as one mention names it.
struct Post {
  MentionId mention;
  std::string head;                 // canonical head: `prime minister`
  std::string key;                  // head and the words that tell it apart, sorted
  bool bare = false;                // nothing but the head
  MentionId body;                   // first mention of its body's cluster, or none
  std::vector<MentionId> holders;   // first mentions of their clusters
  bool current = false;             // one of them holds it now
  bool owned = false;               // by something that the article did not name: `the party's leader`
};

bool is_little(std::string_view word) {
  return word == "of" || word == "for" || word == "the" || word == "and" || word == "to" || word == "in" || word == "at" ||
         word == "on" || word == "from" || word == "," || word == "'s" || word == "-" || word == "&" || word == "(" || word == ")";
}

class OfficePass {
 public:
  OfficePass(const Document& doc, ClusterBuilder* clusters) : doc_(doc), clusters_(clusters) {}

  void run() {
    collect();
    std::map<std::string, std::vector<std::size_t>> by_key;
    for (std::size_t i = 0; i < posts_.size(); ++i) by_key[posts_[i].key].push_back(i);
    for (const auto& [key, group] : by_key) merge_group(group);
    merge_bare();
  }

 private:
  void collect() {
    std::map<MentionId, std::size_t> at;
    for (std::size_t i = 0; i < doc_.mentions().size(); ++i) {
      const Mention& mention = doc_.mentions()[i];
      if (mention.kind != EntityKind::office) continue;
      at[MentionId(i)] = posts_.size();
      posts_.push_back({MentionId(i), {}, {}, false, {}, {}, false, is_owned(mention)});
    }
    for (const Role& role : doc_.roles().roles) {
      if (!role.office) continue;
      Post& post = posts_[at[role.office]];
      if (role.body) post.body = clusters_->find(role.body);
      if (role.holder && doc_.mention(role.holder).form == MentionForm::name) {
        post.holders.push_back(clusters_->find(role.holder));
        post.current |= role.state == State::current && !is_counted(doc_.mention(role.office));
      }
    }
    for (Post& post : posts_) describe(&post);
  }

  // `a third president, Carl Stone`: one of those who held it in turn.
  bool is_counted(const Mention& mention) const {
    const std::size_t begin = mention.core.begin;
    if (begin == doc_.sentence(doc_.sentence_of(mention.head)).tokens.begin) return false;
    return is_one_of(folded_form(doc_, begin - 1), {"second", "third", "fourth", "fifth"});
  }

  // A common noun as possessor before the post, past words such as `former`.
  bool is_owned(const Mention& mention) const {
    const TokenSpan sentence = doc_.sentence(doc_.sentence_of(mention.head)).tokens;
    for (std::size_t i = mention.core.begin; i > sentence.begin; --i) {
      const std::string word = folded_form(doc_, i - 1);
      if (word == "'s" || word == "'") return i > sentence.begin + 1u && doc_.tag(TokenId(i - 2)).upos == Upos::NOUN;
      if (post_modifier(word) == PostModifier::none) return false;
    }
    return false;
  }

  void describe(Post* post) {
    const Mention& mention = doc_.mention(post->mention);
    std::optional<PostHead> head;
    for (std::size_t i = mention.core.begin; i < mention.core.end && !head; ++i) {
      auto candidate = match_post_head(doc_, i, mention.core.end);
      if (candidate && candidate->span.end == mention.core.end) head = std::move(candidate);
    }
    post->head = head ? head->post : fold_key(doc_.text_of(mention.core));
    std::vector<std::string> words;
    for (std::size_t i = mention.span.begin; i < mention.span.end; ++i) {
      if (head && head->span.contains(i)) continue;
      std::string word = folded_form(doc_, i);
      if (head && i >= head->span.end && i < begin_of_place(mention)) continue;
      if (is_little(word) || word == "elect" || word == "designate" || inside_body(i, mention)) continue;
      words.push_back(std::move(word));
    }
    post->bare = words.empty();
    // `Secretary of State for Defence` is the `Defence Secretary`.
    std::string name = post->head == "secretary of state" && !words.empty() ? "secretary" : post->head;
    std::sort(words.begin(), words.end());
    for (const std::string& word : words) name += ' ' + word;
    post->key = std::move(name);
  }

  // `governor of the US state of Alabama`: words that describe the place are no part of the post; 0 where there are
  // none.
  std::size_t begin_of_place(const Mention& office) const {
    for (std::size_t i = office.core.end + 2; i + 1 < office.span.end; ++i) {
      const bool noun = is_one_of(folded_form(doc_, i - 1), {"state", "commonwealth", "republic", "province",
                                                             "territory", "island", "nation", "county", "city"});
      if (noun && folded_form(doc_, i) == "of" && inside_body(i + 1, office)) return i;
    }
    return 0;
  }

  bool inside_body(std::size_t token, const Mention& office) const {
    for (const Role& role : doc_.roles().roles) {
      if (!role.office || doc_.mention(role.office).core != office.core || !role.body) continue;
      if (doc_.mention(role.body).span.contains(token)) return true;
    }
    return false;
  }

  // One key: one office a body. Mentions without a body join the office that their holder has, then, when nothing
  // speaks against it, the only one of the article; phrases that name no holder join the office last spoken of.
  void merge_group(const std::vector<std::size_t>& group) {
    std::vector<std::size_t> firsts;  // one post per body
    std::vector<std::size_t> rest;
    for (const std::size_t i : group) {
      if (!posts_[i].body) {
        rest.push_back(i);
        continue;
      }
      const auto same = std::find_if(firsts.begin(), firsts.end(), [&](std::size_t f) {
        return posts_[f].body == posts_[i].body || shares_holder(f, i);
      });
      if (same == firsts.end()) {
        firsts.push_back(i);
      } else {
        join(*same, i);
      }
    }
    join_bodyless(firsts, rest);
  }

  void join_bodyless(const std::vector<std::size_t>& firsts, const std::vector<std::size_t>& rest) {
    std::vector<std::size_t> held;  // by somebody who has none of the offices with a body
    for (const std::size_t i : rest) {
      const auto same = std::find_if(firsts.begin(), firsts.end(), [&](std::size_t f) { return shares_holder(f, i); });
      if (same != firsts.end()) {
        join(*same, i);
      } else if (!posts_[i].holders.empty() && !posts_[i].owned) {
        held.push_back(i);
      }
    }
    const auto current = std::find_if(held.begin(), held.end(), [this](std::size_t i) { return posts_[i].current; });
    if (current != held.end()) std::iter_swap(held.begin(), current);
    for (const std::size_t i : held) {
      if (i != held.front()) join(held.front(), i);
    }
    // Two people may have one post in turn, not at once.
    // `Secretary of State Pomfret said … the California Secretary of State`: the body comes too late to be meant before.
    const auto meant_before = [&] {
      const Post& post = posts_[firsts.front()];
      const Mention& body = doc_.mention(post.body);
      const auto place = find_place(fold_key(doc_.text_of(body.core)));
      const bool country = !place || place->kind == PlaceKind::country;  // a country's post is the one that goes without saying
      return post.holders.empty() && !held.empty() && posts_[held.front()].mention < post.mention && body.kind == EntityKind::place && !country;
    };
    const bool one = firsts.size() == 1 && !meant_before() && (held.empty() || !posts_[firsts.front()].current || !posts_[held.front()].current);
    if (one && !held.empty()) join(firsts.front(), held.front());
    std::vector<std::size_t> offices = firsts;
    if (!held.empty() && !one) offices.push_back(held.front());
    std::sort(offices.begin(), offices.end());
    for (const std::size_t i : rest) {
      if (!posts_[i].holders.empty() || posts_[i].owned) continue;
      join(offices.empty() ? rest.front() : last_before(offices, i), i);
    }
  }

  bool shares_holder(std::size_t a, std::size_t b) const {
    return std::any_of(posts_[a].holders.begin(), posts_[a].holders.end(), [&](MentionId holder) {
      return std::find(posts_[b].holders.begin(), posts_[b].holders.end(), holder) != posts_[b].holders.end();
    });
  }

  void join(std::size_t a, std::size_t b) {
    clusters_->merge(posts_[a].mention, posts_[b].mention);
    for (const MentionId holder : posts_[b].holders) posts_[a].holders.push_back(holder);
    posts_[a].current |= posts_[b].current;
  }

  std::size_t last_before(const std::vector<std::size_t>& offices, std::size_t i) const {
    std::size_t best = offices.front();
    for (const std::size_t office : offices) {
      if (posts_[office].mention < posts_[i].mention) best = office;
    }
    return best;
  }

  // `the Administrator`, `the Secretary`: the one office of the article with that head and more words.
  void merge_bare() {
    for (const Post& post : posts_) {
      if (!post.bare || post.body || post.owned) continue;
      std::vector<MentionId> fuller;
      for (const Post& other : posts_) {
        if (doc_.mention(other.mention).plural) continue;  // `union leaders` are no party's leader
        if (other.bare || other.head != post.head || has_rank(other) || is_held_by_others(post, other) ||
            (!post.holders.empty() && other.holders.empty() && match_standing(post.mention) == PostStanding::free))
          continue;
        const MentionId first = clusters_->find(other.mention);
        if (std::find(fuller.begin(), fuller.end(), first) == fuller.end()) fuller.push_back(first);
      }
      const bool unique = match_standing(post.mention) == PostStanding::unique;
      if (fuller.size() == 1 && !unique) clusters_->merge(post.mention, fuller.front());
    }
  }

  // `Senator Fell`, with `Senator from Vermont Tom Reid`
  static bool is_held_by_others(const Post& bare, const Post& fuller) {
    if (bare.holders.empty() || fuller.holders.empty()) return false;
    return std::none_of(bare.holders.begin(), bare.holders.end(), [&](MentionId holder) {
      return std::find(fuller.holders.begin(), fuller.holders.end(), holder) != fuller.holders.end();
    });
  }

  // `deputy editor` is another post than `the editor`.
  bool has_rank(const Post& post) const {
    const Mention& mention = doc_.mention(post.mention);
    for (std::size_t i = mention.core.begin; i < mention.core.end; ++i) {
      if (is_one_of(folded_form(doc_, i), {"deputy", "vice", "assistant", "associate", "shadow", "junior"}))
        return true;
    }
    return false;
  }

  PostStanding match_standing(MentionId id) const {
    const Mention& mention = doc_.mention(id);
    const auto head = match_post_head(doc_, mention.core.begin, mention.core.end);
    return head ? head->standing : PostStanding::bound;
  }

  const Document& doc_;
  ClusterBuilder* clusters_;
  std::vector<Post> posts_;
};

}  // namespace

void cluster_offices(const Document& doc, ClusterBuilder* clusters) { OfficePass(doc, clusters).run(); }

}  // namespace newsgraph
