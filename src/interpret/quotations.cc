#include "interpret/quotations.h"

#include <string_view>

namespace newsgraph {
namespace {

enum class Mark { none, open, close, either };

Mark double_mark(std::string_view form) {
  if (form == "\"" || form == "&quot;") return Mark::either;
  if (form == "“" || form == "``" || form == "«" || form == "„") return Mark::open;
  if (form == "”" || form == "''" || form == "»") return Mark::close;
  return Mark::none;
}

Mark single_mark(std::string_view form, std::string_view xpos) {
  if (form == "‘" || (form == "'" && xpos == "``")) return Mark::open;
  if ((form == "’" || form == "'") && xpos == "''") return Mark::close;
  return Mark::none;
}

class QuotationFinder {
 public:
  explicit QuotationFinder(const Document& doc) : doc_(doc) {}

  std::vector<Quotation> find() {
    std::uint32_t paragraph = 0;
    for (const Sentence& sentence : doc_.sentences()) {
      if (sentence.paragraph != paragraph) end_paragraph(sentence.tokens.begin);
      paragraph = sentence.paragraph;
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) see(i);
    }
    end_paragraph(static_cast<std::uint32_t>(doc_.num_tokens()));
    return std::move(found_);
  }

 private:
  void see(std::uint32_t i) {
    const std::string_view form = doc_.form(TokenId(i));
    Mark mark = double_mark(form);
    const bool is_single = mark == Mark::none;
    if (is_single) mark = single_mark(form, doc_.xpos(TokenId(i)));
    if (mark == Mark::none || (open_ && single_ != is_single)) return;
    if (open_ && mark != Mark::open) {
      add(i);
      open_ = false;
      left_open_ = false;
    } else if (!open_ && mark != Mark::close) {
      open_ = true;
      single_ = is_single;
      begin_ = i + 1;
      at_start_ = i == paragraph_begin_;
    }
  }

  void add(std::uint32_t end) {
    if (end > begin_) found_.push_back({{begin_, end}, left_open_ && at_start_});
  }

  void end_paragraph(std::uint32_t end) {
    if (open_) add(end);
    left_open_ = open_;
    open_ = false;
    paragraph_begin_ = end;
  }

  const Document& doc_;
  std::vector<Quotation> found_;
  bool open_ = false;
  bool single_ = false;
  bool left_open_ = false;
  bool at_start_ = false;
  std::uint32_t begin_ = 0;
  std::uint32_t paragraph_begin_ = 0;
};

}  // namespace

std::vector<Quotation> find_quotations(const Document& doc) { return QuotationFinder(doc).find(); }

}  // namespace newsgraph
