package metrix.server.api.guards;

import java.util.Optional;
import metrix.server.api.common.MoneyJson;

/// What the chosen ad account may spend by the user's own word.
///
/// @param perObject the most for one campaign or ad set a day; absent for no cap
/// @param perDay the most for all budgets in force a day; absent for no cap
/// @param tenfoldStop whether plans stop above ten times a usual day
public record GuardsJson(
    Optional<MoneyJson> perObject, Optional<MoneyJson> perDay, boolean tenfoldStop) {}
