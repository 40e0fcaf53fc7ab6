// Sends HTTP requests. The only door to libcurl; nothing but push opens it.
#pragma once

#include <memory>
#include <string>

#include "base/result.h"

namespace newsgraph {

struct HttpRequest {
  std::string url;   // http or https
  std::string body;  // JSON, posted
};

struct HttpResponse {
  int status = 0;
  std::string body;
  int retry_after_seconds = -1;  // what the server asks for, or -1
};

class HttpClient {
 public:
  virtual ~HttpClient() = default;

  // Fails with cannot_read if no answer came: nobody there, connection lost, time over, certificate not trusted.
  virtual Result<HttpResponse> post(const HttpRequest& request) = 0;
};

struct HttpSettings {
  std::string username;  // empty: none is sent
  std::string password;
  std::string ca_file;        // certificates that are trusted; empty: those of the system
  int timeout_seconds = 120;  // of one request
};

// Certificates and host names are always checked, redirects never followed. Keeps its connection open. Threads: one.
std::unique_ptr<HttpClient> make_http_client(const HttpSettings& settings);

}  // namespace newsgraph
