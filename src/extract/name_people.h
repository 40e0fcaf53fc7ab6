// Rules for the names of people that a word-by-word tagger takes for something else.
#pragma once

#include "extract/name_order.h"

namespace newsgraph {

// `Grace Okoro`, taken for a place: where it is none of the lists, a first name with a word after it is somebody; and
// so is, whatever the first word, who holds a post: `Tendai Moyo, the director of`. And `Brno` in `mayor of Brno` is a
// place.
void find_full_names(NameOrder* order);

}  // namespace newsgraph
