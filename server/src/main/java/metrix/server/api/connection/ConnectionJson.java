package metrix.server.api.connection;

import java.util.Optional;

/// The connection and what is chosen in it.
public record ConnectionJson(
    TokenUser user,
    TokenReportJson token,
    Optional<AccountJson> account,
    Optional<PageJson> page,
    Optional<PixelJson> pixel) {}
