package metrix.server.system;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import metrix.core.media.ImageStore;
import metrix.core.run.Runner;
import metrix.core.session.Connection;
import metrix.core.session.Mode;
import metrix.core.session.Session;
import metrix.marketing.GraphUrl;
import metrix.marketing.Usage;
import metrix.server.api.system.GraphJson;
import metrix.server.api.system.ModeWord;
import metrix.server.api.system.State;
import metrix.server.api.system.TempUploads;
import metrix.server.connection.ConnectionViews;
import metrix.server.runs.RunViews;

/// The state of the program as JSON.
public final class States {
  private final Parts parts;
  private final Instant started;

  /// What the state is made of.
  public record Parts(
      Session session,
      Runner runner,
      ImageStore images,
      InstantSource clock,
      String version,
      String apiVersion,
      Path dataDir) {}

  public States(Parts parts) {
    this.parts = parts;
    this.started = parts.clock().instant();
  }

  /// The state now.
  public State now() {
    Optional<Connection> connection = parts.session().current();
    ImageStore.Kept kept = parts.images().kept();
    GraphUrl graph = connection.map(Connection::graph).orElse(parts.session().liveGraph());
    return new State(
        parts.version(),
        connection.map(c -> mode(c.mode())).orElse(ModeWord.NONE),
        connection.map(c -> ConnectionViews.json(c, parts.clock().instant())),
        new GraphJson(graph.base().toString(), graph.isMeta()),
        parts.runner().open().stream().map(RunViews::json).toList(),
        new TempUploads(kept.files(), kept.bytes()),
        parts.dataDir().toString(),
        parts.apiVersion(),
        started,
        connection.map(c -> c.api().usage()).flatMap(Usage::versionWarning));
  }

  private static ModeWord mode(Mode mode) {
    return switch (mode) {
      case DEMO -> ModeWord.DEMO;
      case LIVE -> ModeWord.LIVE;
    };
  }
}
