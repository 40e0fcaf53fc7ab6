// Bytes of a text file become UTF-8 with plain line ends, or are refused.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace newsgraph {

// The text of a file, by this rule, first match wins:
//
//   1. A byte-order mark says UTF-8, UTF-16 LE or UTF-16 BE. It is dropped.
//   2. NUL bytes: UTF-16 without a mark if they are a fifth of the bytes, at even places only or at odd places
//      only, and all of it decodes to text without control characters; otherwise a binary file.
//   3. Valid UTF-8 is UTF-8.
//   4. Damaged UTF-8, if any sequence of two or more bytes is right, or would be if the file did not end there: an error
//      that names the first bad byte. In a windows-1252 text such pairs (`Ã©`) hardly occur.
//   5. windows-1252, if every byte above 127 makes sense there (curly quotes, dashes, letters in place) and ICU does not
//      take it for a non-Western encoding; otherwise an error that names the first bad byte.
//
// `\r\n` and `\r` become `\n`. Fails with bad_input, naming `path`, line and column.
// Cost: one pass over valid UTF-8; ICU is asked for case 5 only.
Result<std::string> decode_text(std::string bytes, const std::string& path);

// `\r\n` and `\r` become `\n`.
std::string normalise_line_ends(std::string text);

// An Error that names line and column (in code points, where the bytes before are UTF-8) of `offset`.
Error error_at(std::string_view text, std::size_t offset, std::string message, const std::string& path);

}  // namespace newsgraph
