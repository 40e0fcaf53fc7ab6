#include "graph/identity.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "base/text_util.h"
#include "graph/person_name.h"
#include "graph/slug.h"

namespace newsgraph {
namespace {

// Posts and bodies that every country and company has.
constexpr std::array<std::string_view, 37> kCommonPosts = {
    "leader", "deputy-leader", "chairman", "chairwoman", "chair", "chairperson", "chief-executive", "ceo", "director",
    "managing-director", "president", "vice-president", "secretary", "spokesman", "spokeswoman", "spokesperson", "deputy",
    "head", "manager", "captain", "coach", "editor", "treasurer", "member", "commissioner", "governor", "mayor", "minister",
    "chief", "judge", "administrator", "ambassador", "adviser", "advisor", "secretary-general", "general-secretary",
    "chief-executive-officer"};
constexpr std::array<std::string_view, 35> kCommonBodies = {
    "government", "administration", "party", "company", "firm", "police", "council", "court", "board", "committee",
    "commission", "ministry", "department", "agency", "opposition", "union", "team", "club", "army", "navy", "military",
    "group", "bank", "office", "campaign", "coalition", "university", "school", "church", "newspaper", "magazine",
    "organisation", "organization", "authority", "federal-government"};
constexpr std::array<std::string_view, 6> kPassing = {"former", "ex", "then", "current", "incoming", "outgoing"};
constexpr std::array<std::string_view, 5> kOf = {"of", "for", "at", "in", "to"};

template <std::size_t N>
bool has(const std::array<std::string_view, N>& list, std::string_view slug) {
  return std::find(list.begin(), list.end(), slug) != list.end();
}

std::string key_of(EntityKind kind, const std::string& slug) { return std::string(key_prefix(kind)) + "/" + slug; }
std::string slug_in(const std::string& key) { return key.substr(key.find('/') + 1); }

// The slugs of the posts that the article names: a person called so is called by a role.
std::set<std::string> posts_of(const DocumentClaims& article) {
  std::set<std::string> posts;
  for (const Entity& entity : article.entities) {
    if (entity.kind != EntityKind::office) continue;
    for (const std::string& name : entity.names) posts.insert(slug_of(name));
  }
  return posts;
}

// The slugs of all full names of a person.
std::vector<std::string> full_slugs(const Entity& person, const std::set<std::string>& posts) {
  std::vector<std::string> slugs;
  for (const std::string& name : person.names) {
    const auto full = full_name_in(name, [&](const std::string& slug) { return posts.contains(slug); });
    if (full) slugs.push_back(slug_of(*full));
  }
  return slugs;
}

// `john-bolton` against `john-r-bolton`: first and last word agree.
bool lacks_middle_name(std::string_view shorter, std::string_view longer) {
  if (shorter.size() >= longer.size()) return false;
  const auto words_short = split(shorter, '-');
  const auto words_long = split(longer, '-');
  return words_short.size() == 2 && words_long.size() > 2 && words_short.front() == words_long.front() &&
         words_short.back() == words_long.back();
}

// Initials of the last `count` words of `slug`, with or without its little words.
std::string initials(const std::vector<std::string_view>& words, std::size_t first, bool with_little_words) {
  constexpr std::array<std::string_view, 6> kLittle = {"of", "the", "and", "for", "in", "de"};
  std::string out;
  for (std::size_t i = first; i < words.size(); ++i) {
    if (!words[i].empty() && (with_little_words || !has(kLittle, words[i]))) out.push_back(words[i].front());
  }
  return out;
}

// `BBC`, `MoD`, `U.S.`; `HUD` leaves out `Department of`.
bool is_acronym_of(std::string_view name, std::string_view longer) {
  const auto num_capitals = std::count_if(name.begin(), name.end(), is_ascii_upper);
  const std::string slug = slug_of(name);
  if (num_capitals < 2 || slug.size() < 2 || slug.size() > 8 || slug.find('-') != std::string::npos) return false;
  const auto words = split(longer, '-');
  for (std::size_t first = 0; first + 1 < words.size(); ++first) {
    if (initials(words, first, true) == slug || initials(words, first, false) == slug) return true;
  }
  return false;
}

// `Labour` and `Conservatives` against `labour-party` and `conservative-party`.
bool lacks_party(std::string_view shorter, std::string_view longer) {
  const std::string with_party = std::string(shorter) + "-party";
  return longer == with_party || (shorter.ends_with('s') && longer == with_party.substr(0, shorter.size() - 1) + "-party");
}

std::string without_passing_words(std::string post) {
  for (std::size_t dash = post.find('-'); dash != std::string::npos && has(kPassing, post.substr(0, dash)); dash = post.find('-')) {
    post.erase(0, dash + 1);
  }
  return post;
}

// The name that makes the key of a body or place.
const std::string& leading_name(const Entity& entity) {
  return entity.known_as.empty() ? entity.names.front() : entity.known_as;
}

// `labour-leader`, `mexicos-foreign-secretary` and `leader-of-the-labour-party` less the body's names.
std::string without_body(std::string post, const Entity& body) {
  std::vector<std::string> names = body.names;
  if (!body.known_as.empty()) names.push_back(body.known_as);
  for (const std::string& name : names) {
    const std::string slug = slug_of(name);
    for (const std::string& front : {slug + "-", slug + "s-"}) {
      if (post.size() > front.size() && post.starts_with(front)) return post.substr(front.size());
    }
    for (const std::string_view of : kOf) {
      for (const std::string_view the : {"-", "-the-"}) {
        const std::string tail = "-" + std::string(of) + std::string(the) + slug;
        if (post.size() > tail.size() && post.ends_with(tail)) return post.substr(0, post.size() - tail.size());
      }
    }
  }
  return post;
}

// The body that the article ties the office to: an organisation before a place, then the first.
const Claim* body_claim(const DocumentClaims& article, EntityId office) {
  const Claim* best = nullptr;
  const auto is_organisation = [&](const Claim& claim) {
    return article.entities[claim.object.index()].kind == EntityKind::organisation;
  };
  for (const Claim& claim : article.claims) {
    if (claim.relation != "office_in" || claim.subject != office || claim.status != Status::asserted) continue;
    const EntityKind kind = article.entities[claim.object.index()].kind;
    if (kind != EntityKind::organisation && kind != EntityKind::place) continue;
    if (best == nullptr || (is_organisation(claim) && !is_organisation(*best))) best = &claim;
  }
  return best;
}

// Tells entities of one article apart that would share a key of their own: `person/brown~a`, `person/brown.2~a`.
class LocalKeys {
 public:
  explicit LocalKeys(const std::string& article_id) : suffix_("~" + exact_slug_of(article_id)) {}
  std::string key(EntityKind kind, const std::string& slug) const { return key_of(kind, slug) + suffix_; }
  std::string own_key(EntityKind kind, const std::string& slug) {
    const int nth = ++counts_[slug];
    return key(kind, nth == 1 ? slug : slug + "." + std::to_string(nth));
  }

 private:
  std::string suffix_;
  std::unordered_map<std::string, int> counts_;
};

}  // namespace

std::string_view key_prefix(EntityKind kind) {
  switch (kind) {
    case EntityKind::person: return "person";
    case EntityKind::office: return "office";
    case EntityKind::organisation: return "organisation";
    case EntityKind::place: return "place";
    case EntityKind::event: return "event";
  }
  return "thing";
}

void Identity::learn(const DocumentClaims& article) {
  const std::set<std::string> posts = posts_of(article);
  const auto tie = [&](EntityKind kind, const std::string& shorter, const std::string& longer) {
    ties_[key_of(kind, shorter)].insert(key_of(kind, longer));
  };
  posts_.insert(posts.begin(), posts.end());
  for (const Entity& entity : article.entities) {
    if (entity.kind == EntityKind::person) {
      const std::vector<std::string> slugs = full_slugs(entity, posts);
      for (const std::string& shorter : slugs) {
        for (const std::string& longer : slugs) {
          if (lacks_middle_name(shorter, longer)) tie(entity.kind, shorter, longer);
        }
      }
    } else if (entity.kind == EntityKind::organisation || entity.kind == EntityKind::place) {
      if (entity.kind == EntityKind::place) {
        const std::string slug = slug_of(leading_name(entity));
        for (const std::string& name : entity.names) places_[slug_of(name)].insert(slug);
        places_[slug].insert(slug);
      }
      for (const std::string& longer_name : entity.names) {
        const std::string longer = slug_of(longer_name);
        for (const std::string& name : entity.names) {
          const std::string shorter = slug_of(name);
          if (is_acronym_of(name, longer) || lacks_party(shorter, longer)) tie(entity.kind, shorter, longer);
        }
      }
    }
  }
}

std::string Identity::resolve(std::string key) const {
  // Every step leads to a longer name, so this ends.
  for (auto found = ties_.find(key); found != ties_.end() && found->second.size() == 1; found = ties_.find(key)) {
    const std::string& longer = *found->second.begin();
    if (longer.size() <= key.size()) break;
    key = longer;
  }
  return key;
}

std::string Identity::office_key(const DocumentClaims& article, EntityId office,
                                 const std::vector<std::string>& keys) const {
  std::string post = without_passing_words(slug_of(article.entities[office.index()].names.front()));
  if (const Claim* const body = body_claim(article, office)) {
    post = without_body(std::move(post), article.entities[body->object.index()]);
    return key_of(EntityKind::office, post + "@" + slug_in(keys[body->object.index()]));
  }
  return key_of(EntityKind::office, with_place(post));
}

// No claim ties the post to a body, but its name holds a place that some article names: `president-of-france` and
// `french-president` are `president@france`.
std::string Identity::with_place(const std::string& post) const {
  const std::size_t of = post.find("-of-");
  if (of != std::string::npos) {
    const std::size_t the = post.compare(of + 4, 4, "the-") == 0 ? 4 : 0;
    const std::string place = place_named(post.substr(of + 4 + the));
    if (!place.empty()) return post.substr(0, of) + "@" + place;
  }
  for (std::size_t dash = post.rfind('-'); dash != std::string::npos && dash > 0; dash = post.rfind('-', dash - 1)) {
    const std::string rest = post.substr(dash + 1);
    if (!has(kCommonPosts, rest) && !posts_.contains(rest)) continue;  // `samoa-observer-editor` is no editor of Samoa
    const std::string place = place_named(post.substr(0, dash));
    if (!place.empty()) return rest + "@" + place;
  }
  return post;
}

std::string Identity::place_named(const std::string& slug) const {
  const auto found = places_.find(slug);
  if (found == places_.end()) return {};
  if (found->second.contains(slug)) return slug;
  return found->second.size() == 1 ? *found->second.begin() : std::string();
}

std::vector<std::string> Identity::keys_of(const DocumentClaims& article) const {
  const std::set<std::string> posts = posts_of(article);
  LocalKeys local(article.article.id);
  std::vector<std::string> keys;
  for (const Entity& entity : article.entities) {
    const bool is_thing = entity.kind == EntityKind::organisation || entity.kind == EntityKind::place;
    const std::string slug = slug_of(is_thing ? leading_name(entity) : entity.names.front());
    const bool common = entity.kind == EntityKind::organisation && has(kCommonBodies, slug);
    if (entity.kind == EntityKind::event || common) {
      keys.push_back(local.key(entity.kind, slug));
    } else if (entity.kind == EntityKind::person) {
      const std::vector<std::string> full = full_slugs(entity, posts);
      keys.push_back(full.empty() ? local.own_key(entity.kind, slug) : resolve(key_of(entity.kind, full.front())));
    } else {
      keys.push_back(resolve(key_of(entity.kind, slug)));
    }
  }
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (article.entities[i].kind != EntityKind::office) continue;
    const std::string key = office_key(article, EntityId(i), keys);
    keys[i] = has(kCommonPosts, slug_in(key)) ? local.key(EntityKind::office, slug_in(key)) : key;
  }
  return keys;
}

}  // namespace newsgraph
