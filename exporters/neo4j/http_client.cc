#include "exporters/neo4j/http_client.h"

#include <curl/curl.h>

#include <algorithm>

#include "base/check.h"
#include "base/text_util.h"

namespace newsgraph {
namespace {

constexpr long kConnectSeconds = 10;
constexpr std::size_t kMaxBody = std::size_t{256} << 20;

std::size_t take_body(char* bytes, std::size_t size, std::size_t count, void* body) {
  auto* text = static_cast<std::string*>(body);
  if (text->size() + size * count > kMaxBody) return 0;
  text->append(bytes, size * count);
  return size * count;
}

std::size_t take_header(char* bytes, std::size_t size, std::size_t count, void* response) {
  const std::string_view line(bytes, size * count);
  constexpr std::string_view kRetryAfter = "retry-after:";
  if (to_lower_ascii(line.substr(0, kRetryAfter.size())) != kRetryAfter) return line.size();
  int seconds = -1;  // a date says nothing to us: no clock
  for (const char c : trim(line.substr(kRetryAfter.size()))) {
    if (!is_ascii_digit(c) || seconds > 1000) return line.size();
    seconds = std::max(seconds, 0) * 10 + (c - '0');
  }
  static_cast<HttpResponse*>(response)->retry_after_seconds = seconds;
  return line.size();
}

class CurlClient final : public HttpClient {
 public:
  explicit CurlClient(HttpSettings settings) : settings_(std::move(settings)), curl_(curl_easy_init()) {
    NG_CHECK(curl_ != nullptr);
    headers_ = curl_slist_append(nullptr, "Content-Type: application/json");
    headers_ = curl_slist_append(headers_, "Accept: application/json");
    headers_ = curl_slist_append(headers_, "Expect:");  // no waiting for leave to send
  }

  CurlClient(const CurlClient&) = delete;
  CurlClient& operator=(const CurlClient&) = delete;

  ~CurlClient() override {
    curl_slist_free_all(headers_);
    curl_easy_cleanup(curl_);
  }

  Result<HttpResponse> post(const HttpRequest& request) override {
    HttpResponse response;
    set_up(request, &response);
    const CURLcode code = curl_easy_perform(curl_);
    if (code != CURLE_OK) {
      const std::string why = error_[0] != '\0' ? error_ : curl_easy_strerror(code);
      return Error{ErrorCode::cannot_read, "no answer: " + why, request.url};
    }
    long status = 0;
    curl_easy_getinfo(curl_, CURLINFO_RESPONSE_CODE, &status);
    response.status = static_cast<int>(status);
    return response;
  }

 private:
  void set_up(const HttpRequest& request, HttpResponse* response) {
    curl_easy_reset(curl_);  // the connection stays
    error_[0] = '\0';
    curl_easy_setopt(curl_, CURLOPT_ERRORBUFFER, error_);
    curl_easy_setopt(curl_, CURLOPT_URL, request.url.c_str());
    curl_easy_setopt(curl_, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl_, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl_, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(curl_, CURLOPT_SSL_VERIFYHOST, 2L);
    if (!settings_.ca_file.empty()) curl_easy_setopt(curl_, CURLOPT_CAINFO, settings_.ca_file.c_str());
    curl_easy_setopt(curl_, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl_, CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
    curl_easy_setopt(curl_, CURLOPT_TIMEOUT, static_cast<long>(settings_.timeout_seconds));
    curl_easy_setopt(curl_, CURLOPT_HTTPHEADER, headers_);
    curl_easy_setopt(curl_, CURLOPT_POST, 1L);
    curl_easy_setopt(curl_, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
    curl_easy_setopt(curl_, CURLOPT_POSTFIELDS, request.body.data());
    if (!settings_.username.empty()) {
      curl_easy_setopt(curl_, CURLOPT_HTTPAUTH, CURLAUTH_BASIC);
      curl_easy_setopt(curl_, CURLOPT_USERNAME, settings_.username.c_str());
      curl_easy_setopt(curl_, CURLOPT_PASSWORD, settings_.password.c_str());
    }
    curl_easy_setopt(curl_, CURLOPT_WRITEFUNCTION, take_body);
    curl_easy_setopt(curl_, CURLOPT_WRITEDATA, &response->body);
    curl_easy_setopt(curl_, CURLOPT_HEADERFUNCTION, take_header);
    curl_easy_setopt(curl_, CURLOPT_HEADERDATA, response);
  }

  HttpSettings settings_;
  CURL* curl_;
  curl_slist* headers_ = nullptr;
  char error_[CURL_ERROR_SIZE] = {};
};

}  // namespace

std::unique_ptr<HttpClient> make_http_client(const HttpSettings& settings) {
  return std::make_unique<CurlClient>(settings);
}

}  // namespace newsgraph
