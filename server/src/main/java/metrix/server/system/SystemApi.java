package metrix.server.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import metrix.marketing.Usage;
import metrix.model.Problem;
import metrix.server.api.Endpoint;
import metrix.server.api.system.EraseRequest;
import metrix.server.api.system.UsageBucket;
import metrix.server.api.system.UsageJson;
import metrix.server.api.system.UsageWait;
import metrix.server.api.system.WaitReason;
import metrix.server.connection.RunsAtWork;
import metrix.server.connection.Working;
import metrix.server.events.EventStream;
import metrix.server.http.ApiError;
import metrix.server.http.Bindings;
import metrix.server.http.Call;

/// The state of the program, its end, its events and its own document.
public final class SystemApi {
  private final States states;
  private final Working working;
  private final RunsAtWork atWork;
  private final EventStream events;
  private final Runnable quit;
  private final Runnable erase;
  private final byte[] document = document();

  /// @param quit ends the program
  /// @param erase erases all that is kept and ends the program
  public SystemApi(
      States states,
      Working working,
      RunsAtWork atWork,
      EventStream events,
      Runnable quit,
      Runnable erase) {
    this.states = states;
    this.working = working;
    this.atWork = atWork;
    this.events = events;
    this.quit = quit;
    this.erase = erase;
  }

  public void bind(Bindings bindings) {
    bindings
        .on(Endpoint.GET_STATE, _ -> states.now())
        .on(Endpoint.GET_USAGE, _ -> usage())
        // Quitting is never refused: it lets calls in flight end and leaves runs resumable.
        .act(Endpoint.QUIT, call -> later(call, quit))
        .act(Endpoint.ERASE, this::erase)
        .act(Endpoint.EVENTS, events::stream)
        .act(Endpoint.DOCUMENT, call -> call.answer("application/json", document));
  }

  private UsageJson usage() {
    Usage usage = working.connection().api().usage();
    return new UsageJson(
        usage.buckets().stream()
            .map(b -> new UsageBucket(b.name(), b.percent(), b.regainAt()))
            .toList(),
        usage.tier(),
        usage.calls(),
        usage.points(),
        usage.waits().stream()
            .map(w ->
                new UsageWait(
                    w.account(), w.until(), WaitReason.valueOf(w.why().name()), w.calls()))
            .toList());
  }

  private void erase(Call call) {
    if (!call.body(EraseRequest.class).confirm().equals("erase")) {
      throw ApiError.of(
          List.of(
              Problem.error(
                  "confirm", "Erasing was not confirmed.", "Type the word erase to confirm.")));
    }
    // Without its journal nobody could say what a run has made at Meta.
    atWork.whenIdle(() -> {
      later(call, erase);
      return true;
    });
  }

  // The answer must leave before the server goes; the hook may wait for the server's own threads,
  // so it has one of its own.
  private static void later(Call call, Runnable hook) {
    call.whenAnswered(() -> Thread.ofPlatform().name("metrix-end").start(hook));
  }

  private static byte[] document() {
    try (InputStream in =
        Objects.requireNonNull(
            SystemApi.class.getResourceAsStream("/metrix/server/openapi.json"))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the API's document", e);
    }
  }
}
