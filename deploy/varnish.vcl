vcl 4.1;

# Varnish 7 with the xkey module (Debian: varnish, varnish-modules) before any number of instances of the site.
# Start the instances with CACHE_TAGS=1 FRONT_CACHE=varnish FRONT_CACHE_URL=http://<this host>:<port>
# FRONT_CACHE_TOKEN=<the token below>. Documents are kept for a day and let go by tag when an instance publishes.
#
# Run it with `-p http_gzip_support=off`: the site compresses by itself, and Varnish would hide from it that readers take br.

import directors;
import std;
import xkey;

# One block an instance, a line of `instances` and a branch of `ask_the_other`. `/readyz` says whether it serves. One that
# is gone is noticed at once, since the other is asked; so the probe has patience with one that is only busy.
probe ready {
  .url = "/readyz";
  .interval = 1s;
  .timeout = 3s;
  .window = 5;
  .threshold = 3;
  .initial = 3;
}

backend one {
  .host = "127.0.0.1";
  .port = "3001";
  .probe = ready;
  .connect_timeout = 500ms;
  .first_byte_timeout = 20s;
}

backend two {
  .host = "127.0.0.1";
  .port = "3002";
  .probe = ready;
  .connect_timeout = 500ms;
  .first_byte_timeout = 20s;
}

# Who may purge: by address and, behind it, by the token.
acl purgers {
  "localhost";
  "127.0.0.0"/8;
  "::1";
}

sub vcl_init {
  new instances = directors.round_robin();
  instances.add_backend(one);
  instances.add_backend(two);
}

sub vcl_recv {
  set req.backend_hint = instances.backend();

  if (req.method == "PURGE") {
    if (client.ip !~ purgers || req.http.x-purge-token != std.getenv("PURGE_TOKEN")) {
      return (synth(403, "Not yours to purge"));
    }
    set req.http.x-purged = xkey.purge(req.http.xkey-purge);
    return (synth(200, "Purged " + req.http.x-purged));
  }
  if (req.method != "GET" && req.method != "HEAD") {
    return (pass);
  }
  if (req.url ~ "^/(healthz|readyz)(\?|$)") {
    return (pass);
  }

  # The site answers by path, page and q alone: others would only split the cache.
  set req.url = regsuball(req.url, "([?&])(?!(page|q)=)[^&=]+(=[^&]*)?", "\1");
  set req.url = regsuball(req.url, "[?&]+$", "");
  set req.url = regsuball(req.url, "([?&])&+", "\1");
  unset req.http.Cookie;

  # what is past its time is asked for anew, and given as it is only while no instance is there
  if (std.healthy(req.backend_hint)) {
    set req.grace = 0s;
  }

  # One of three codings, so that an object has at most three forms.
  if (req.http.Accept-Encoding ~ "\bbr\b") {
    set req.http.Accept-Encoding = "br";
  } elsif (req.http.Accept-Encoding ~ "\bgzip\b") {
    set req.http.Accept-Encoding = "gzip";
  } else {
    unset req.http.Accept-Encoding;
  }
  return (hash);
}

sub vcl_hash {
  # by address alone: the site has one name
  hash_data(req.url);
  return (lookup);
}

sub vcl_backend_fetch {
  unset bereq.http.X-Forwarded-For;
}

sub vcl_backend_response {
  set beresp.do_gzip = false;
  set beresp.do_gunzip = false;
  set beresp.http.xkey = beresp.http.Surrogate-Key;

  if (beresp.http.Surrogate-Control ~ "max-age=\d+") {
    set beresp.ttl = std.duration(regsub(beresp.http.Surrogate-Control, ".*\bmax-age=(\d+).*", "\1s"), 0s);
    if (beresp.ttl == 0s) {
      # it was let go already: long enough to hold back a rush
      set beresp.ttl = 100ms;
    }
  } elsif (beresp.http.Cache-Control !~ "immutable") {
    set beresp.uncacheable = true;
    set beresp.ttl = 0s;
  }
  # an instance may be away for a day: what is kept is better than nothing (stale-if-error)
  set beresp.grace = 1d;
  if (beresp.status == 503 && bereq.retries == 0) {
    call ask_the_other;
  }
  if (beresp.status >= 500) {
    if (bereq.is_bgfetch) {
      return (abandon);
    }
    set beresp.uncacheable = true;
    set beresp.ttl = 0s;
  }
  return (deliver);
}

sub vcl_backend_error {
  # the instance that was asked has just gone, and the probe has not seen it yet
  if (bereq.retries == 0) {
    call ask_the_other;
  }
}

# One branch an instance: who was asked is not asked again.
sub ask_the_other {
  if (beresp.backend == one) {
    set bereq.backend = two;
  } else {
    set bereq.backend = one;
  }
  return (retry);
}

sub vcl_deliver {
  unset resp.http.xkey;
  unset resp.http.Surrogate-Key;
  unset resp.http.Surrogate-Control;
  unset resp.http.Cache-Tag;
  unset resp.http.CDN-Cache-Control;
  unset resp.http.X-Varnish;
  unset resp.http.Via;
}
