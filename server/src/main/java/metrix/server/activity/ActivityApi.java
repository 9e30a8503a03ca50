package metrix.server.activity;

import java.util.Optional;
import metrix.core.activity.ActivityEntry;
import metrix.core.activity.ActivityLog;
import metrix.model.Level;
import metrix.server.api.Endpoint;
import metrix.server.api.activity.ActivityJson;
import metrix.server.api.activity.ActivityList;
import metrix.server.api.activity.CallJson;
import metrix.server.api.objects.LevelWord;
import metrix.server.http.Bindings;
import metrix.server.http.Call;

/// The log of what was done.
public final class ActivityApi {
  private static final long USUAL = 200;
  private static final long MOST = 5000;

  private final ActivityLog log;

  public ActivityApi(ActivityLog log) {
    this.log = log;
  }

  public void bind(Bindings bindings) {
    bindings.on(Endpoint.LIST_ACTIVITY, this::list);
  }

  private ActivityList list(Call call) {
    int limit = (int) Math.min(MOST, call.number("limit").orElse(USUAL));
    return new ActivityList(log.latest(limit).stream().map(ActivityApi::json).toList());
  }

  private static ActivityJson json(ActivityEntry entry) {
    return new ActivityJson(
        entry.at(),
        entry.who().orElse("you"),
        entry.action(),
        entry.level().flatMap(ActivityApi::level),
        entry.objectId(),
        entry.objectName(),
        entry.field(),
        entry.before(),
        entry.after(),
        entry.run(),
        entry.outcome(),
        entry.call().map(c -> new CallJson(c.method(), c.path(), c.points())),
        entry.trace(),
        entry.note());
  }

  private static Optional<LevelWord> level(Level level) {
    return switch (level) {
      case CAMPAIGN -> Optional.of(LevelWord.CAMPAIGN);
      case AD_SET -> Optional.of(LevelWord.ADSET);
      case AD -> Optional.of(LevelWord.AD);
      case ACCOUNT -> Optional.empty();
    };
  }
}
