// When: the dates of predicates, from the words of the text and the article's date.
#pragma once

#include <string>
#include <vector>

#include "text/document.h"

namespace newsgraph {

// Reads dates (`1 May`, `May 1, 2019`, `November 2017`, `in 2016`, `Monday`, `yesterday`, `last month`, `since 2004`,
// `from 2008 to 2016`, `until May`) and gives each to the predicate that governs the phrase.
//
// A weekday is the last one up to the article's date, or the next one where its predicate lies ahead; a date without a
// year takes the year that puts it nearest on the same side. `last week` names no day and gives nothing.
// Without a time of its own an embedded or coordinated predicate takes that of the clause it shares.
//
// Reads:    tokens, tags, arcs, predicates, factuality, and the article's date; never the clock. Without a date only
//           those with a year of their own are found.
// Returns:  one EventTime per predicate, in predicate order; EDTF.
std::vector<EventTime> find_times(const Document& doc);

// A line per predicate with a time: `resign 2019-05-01`, `be since=2004`. For tests and `inspect`.
std::string dump_times(const Document& doc, const std::vector<EventTime>& times);

}  // namespace newsgraph
