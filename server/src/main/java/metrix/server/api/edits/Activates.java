package metrix.server.api.edits;

import metrix.server.api.common.MoneyJson;

/// What a plan switches on.
public record Activates(
    int count, MoneyJson dailyTotal, MoneyJson lifetimeTotal, MoneyJson toConfirm) {}
