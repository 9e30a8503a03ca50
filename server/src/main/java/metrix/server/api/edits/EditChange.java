package metrix.server.api.edits;

import java.util.Optional;
import metrix.server.api.objects.LevelWord;

/// Changes of one object; absent fields stay.
public record EditChange(
    LevelWord level,
    String id,
    Optional<String> name,
    Optional<StatusWish> status,
    Optional<String> dailyBudget,
    Optional<String> lifetimeBudget) {}
