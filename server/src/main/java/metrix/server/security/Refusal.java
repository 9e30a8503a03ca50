package metrix.server.security;

import metrix.server.api.common.ErrorCode;

/// A request that is not let in, with what to say.
public record Refusal(int status, ErrorCode code, String what, String fix) {}
