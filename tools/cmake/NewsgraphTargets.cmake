# ng_library(NAME SOURCES ... DEPENDS ...): a static library ng_NAME of the sources in this folder.
# ng_program(NAME SOURCES ... DEPENDS ...): a program NAME.
# Both get our warnings and sanitizers, and see headers as "folder/file.h".
find_package(Threads REQUIRED)

function(ng_target_options target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow
    $<$<BOOL:${NG_WERROR}>:-Werror>)
  if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # With -O3, g++ 12 takes `"x" + std::to_string(n)` for an overlapping copy (GCC bug 105651).
    target_compile_options(${target} PRIVATE -Wno-restrict)
  endif()
  if(NG_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=${NG_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(${target} PRIVATE -fsanitize=${NG_SANITIZE})
    if(CMAKE_CXX_COMPILER_ID MATCHES Clang)
      # RapidJSON's stack moves a null pointer; g++ does not look for that, clang would stop every run.
      target_compile_options(${target} PRIVATE -fno-sanitize=pointer-overflow)
    endif()
  endif()
  if(NG_FUZZ)
    target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link)
  endif()
endfunction()

function(ng_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS" ${ARGN})
  add_library(ng_${name} STATIC ${ARG_SOURCES})
  target_include_directories(ng_${name} PUBLIC "${PROJECT_SOURCE_DIR}/src" "${PROJECT_SOURCE_DIR}")
  target_link_libraries(ng_${name} PUBLIC ${ARG_DEPENDS})
  ng_target_options(ng_${name})
endfunction()

function(ng_program name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE ${ARG_DEPENDS})
  target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}/src" "${PROJECT_SOURCE_DIR}")
  ng_target_options(${name})
endfunction()

# ng_embed(TARGET FUNCTION BASE FILES...): puts files into the program.
# Adds to ng_TARGET a function newsgraph::FUNCTION(name) -> std::string_view over the files' bytes, named by their
# path below BASE; an empty view (data() == nullptr) where there is none. And newsgraph::FUNCTION_names(), the names of
# them all, a line each, in the order given. Declare both in a header of the target.
function(ng_embed target function base)
  set(assembly "${CMAKE_CURRENT_BINARY_DIR}/${function}.S")
  set(source "${CMAKE_CURRENT_BINARY_DIR}/${function}.cc")
  set(asm_text ".section .rodata\n")
  set(declarations "")
  set(rows "")
  set(names "")
  set(index 0)
  foreach(file IN LISTS ARGN)
    cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" NORMALIZE)
    cmake_path(RELATIVE_PATH file BASE_DIRECTORY "${base}" OUTPUT_VARIABLE name)
    set(symbol "ng_${function}_${index}")
    string(APPEND asm_text ".balign 64\n.global ${symbol}\n.hidden ${symbol}\n${symbol}:\n.incbin \"${file}\"\n.global ${symbol}_end\n.hidden ${symbol}_end\n${symbol}_end:\n.byte 0\n")
    string(APPEND declarations "extern const char ${symbol}[]__attribute__((visibility(\"hidden\")));\nextern const char ${symbol}_end[] __attribute__((visibility(\"hidden\")));\n")
    string(APPEND rows "    {\"${name}\", ${symbol}, ${symbol}_end},\n")
    string(APPEND names "${name}\n")
    math(EXPR index "${index} + 1")
  endforeach()
  string(APPEND asm_text ".section .note.GNU-stack,\"\",@progbits\n")
  file(CONFIGURE OUTPUT "${assembly}" CONTENT "${asm_text}" @ONLY)
  file(CONFIGURE OUTPUT "${source}" CONTENT "// Made by ng_embed.
#include <string_view>
extern \"C\" {
${declarations}}
namespace newsgraph {
std::string_view ${function}(std::string_view name);
std::string_view ${function}(std::string_view name) {
  struct Row { const char* name; const char* begin; const char* end; };
  static constexpr Row kRows[] = {
${rows}  };
  for (const Row& row : kRows) {
    if (name == row.name) return {row.begin, static_cast<std::size_t>(row.end - row.begin)};
  }
  return {};
}
std::string_view ${function}_names();
std::string_view ${function}_names() {
  return R\"(${names})\";
}
}  // namespace newsgraph
" @ONLY)
  set_source_files_properties("${assembly}" PROPERTIES LANGUAGE ASM)
  set_property(SOURCE "${assembly}" APPEND PROPERTY OBJECT_DEPENDS ${ARGN})
  target_sources(ng_${target} PRIVATE "${assembly}" "${source}")
endfunction()
