// FollowTheMoney JSON lines, for Aleph, OpenAleph and OpenSanctions: one entity a line.
//
// People, bodies, posts, places and articles are entities. What an article says in its own voice is an edge between
// them: Occupancy (holds_office), Membership (member_of), UnknownLink (anything else). What somebody else says, what is
// planned, possible or denied is an Event that names its status, never an edge: FollowTheMoney has no word for it, and
// a denied appointment must not become a post held. A Mention ties each person and body to each article that claims
// something of them.
#pragma once

#include "base/result.h"
#include "exporters/exporter.h"

namespace newsgraph {

// The id of a thing whose key is `key`: letters, digits, `.` and `-`, as FollowTheMoney asks; different keys give
// different ids.
std::string ftm_id(std::string_view key);

// The date as FollowTheMoney writes it (`2019`, `2019-05`, `2019-05-01`, `2019-05-01T10:00:00`), marks of doubt left
// out; empty for anything else.
std::string ftm_date(std::string_view edtf);

// An exporter (exporter_table.cc). Fails as make_view() does.
Result<void> write_ftm(const KnowledgeGraph& graph, const ExportSettings& settings, Output& output);

}  // namespace newsgraph
