// What the tenures of one office say of each other: the next holder ends the tenure before; gaps; overlaps.
#pragma once

#include <span>
#include <vector>

#include "graph/ledger.h"

namespace newsgraph {

// Somebody is seen in the office between two days on which another is, within one stretch: several hold it at a time.
bool interleave(std::span<const Tenure> tenures);

// Marks as doubtful what one article alone shows, without telling of a begin or an end, while two others show another
// person in the office before and after: news about history says `President Lincoln`.
// Likewise what several articles show, none with a begin or an end, while another is seen between at least as often.
void doubt_lone_sightings(const KnowledgeGraph& graph, std::span<Tenure> tenures);

// A tenure without an end ended, at the latest, on the first day after it was last seen on which another is seen in the
// office. Where no body tells which office it is (`Health Minister`), only one who is told to have come to it ends
// another; one who is merely seen in it makes the tenure doubted from that day on. A doubtful tenure does neither, nor
// does that of a person whom one article keeps to itself: it may be the same person.
void settle_with_next_holders(const KnowledgeGraph& graph, std::span<Tenure> tenures);

// `@` of a body or `~` of an article in the key of the office says which of its name it is.
bool is_told_apart(const Node& office);

// Gaps: from the day after a tenure ended at the latest to the day before the next began at the earliest, where no
// other may lie between. Overlaps: more than a day on which two people are both known to hold the office, or a doubtful
// tenure within another. In order of days.
std::vector<LedgerRemark> remarks_on(std::span<const Tenure> tenures);

}  // namespace newsgraph
