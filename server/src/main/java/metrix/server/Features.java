package metrix.server;

import java.util.List;
import java.util.function.Supplier;
import metrix.core.plan.Plan;
import metrix.core.run.BudgetHistory;
import metrix.core.run.RunProgress;
import metrix.core.run.RunSummary;
import metrix.server.activity.ActivityApi;
import metrix.server.api.objects.LevelWord;
import metrix.server.api.objects.ObjectsChanged;
import metrix.server.api.system.State;
import metrix.server.audience.AudienceApi;
import metrix.server.connection.ConnectionApi;
import metrix.server.connection.RunsAtWork;
import metrix.server.connection.Working;
import metrix.server.contact.ContactApi;
import metrix.server.drafts.DraftsApi;
import metrix.server.drafts.LaunchPlansApi;
import metrix.server.edits.BulkApi;
import metrix.server.edits.DuplicatesApi;
import metrix.server.edits.EditsApi;
import metrix.server.events.EventLog;
import metrix.server.events.EventStream;
import metrix.server.events.EventType;
import metrix.server.form.FormApi;
import metrix.server.guards.GuardsApi;
import metrix.server.http.Bindings;
import metrix.server.insights.InsightsApi;
import metrix.server.objects.ObjectsApi;
import metrix.server.plans.PlanShelf;
import metrix.server.plans.PlanViews;
import metrix.server.runs.FollowUpsApi;
import metrix.server.runs.RunViews;
import metrix.server.runs.RunsApi;
import metrix.server.security.LaunchCodes;
import metrix.server.security.PageSessions;
import metrix.server.session.SessionApi;
import metrix.server.system.States;
import metrix.server.system.SystemApi;

/// Binds every feature to its endpoints, and the features to each other.
final class Features {
  private Features() {}

  static Bindings bind(
      ServerParts parts, LaunchCodes codes, PageSessions sessions, EventLog events) {
    var bindings = new Bindings();
    var working = new Working(parts.session());
    var atWork = new RunsAtWork(parts.runner());
    var shelf = new PlanShelf(parts.clock());
    var states =
        new States(
            new States.Parts(
                parts.session(),
                parts.runner(),
                parts.images(),
                parts.clock(),
                parts.version(),
                parts.apiVersion(),
                parts.dataDir()));
    var views = new PlanViews(parts.clock(), working);
    Supplier<State> tellState = () -> tellState(states, events);
    Runnable forget =
        () -> {
          parts.tree().forget();
          parts.insights().forget();
          parts.audiences().forget();
          shelf.clear();
        };
    new SessionApi(codes, sessions).bind(bindings);
    new ConnectionApi(parts.session(), atWork, forget, tellState).bind(bindings);
    new SystemApi(
            states,
            working,
            atWork,
            new EventStream(events),
            parts.hooks().quit(),
            parts.hooks().erase())
        .bind(bindings);
    new ObjectsApi(parts.tree(), working, parts.clock()).bind(bindings);
    new InsightsApi(parts.insights(), working, parts.clock()).bind(bindings);
    new AudienceApi(parts.audiences(), parts.drafts(), working).bind(bindings);
    new FormApi(working).bind(bindings);
    new DraftsApi(parts.drafts(), parts.session()).bind(bindings);
    new LaunchPlansApi(
            parts.drafts(), parts.tree(), parts.planner(), parts.runner(), working, shelf, views)
        .bind(bindings);
    new DuplicatesApi(parts.tree(), parts.planner(), working, shelf, views).bind(bindings);
    new EditsApi(parts.tree(), parts.planner(), working, shelf, views, parts.runner())
        .bind(bindings);
    new BulkApi(
            parts.tree(),
            parts.planner(),
            parts.runner(),
            () -> BudgetHistory.lastHour(parts.activity(), parts.clock().instant()),
            working,
            shelf,
            views)
        .bind(bindings);
    new RunsApi(
            parts.runner(),
            working,
            atWork,
            shelf,
            parts.tree(),
            news -> tellRun(parts, states, events, news))
        .bind(bindings);
    new GuardsApi(parts.limits(), working).bind(bindings);
    new ContactApi(parts.callPlans(), working).bind(bindings);
    new FollowUpsApi(parts.runner(), parts.tree(), parts.planner(), working, shelf, views)
        .bind(bindings);
    new ActivityApi(parts.activity()).bind(bindings);
    return bindings;
  }

  private static State tellState(States states, EventLog events) {
    State state = states.now();
    events.publish(EventType.STATE, state);
    return state;
  }

  private static void tellRun(ServerParts parts, States states, EventLog events, RunProgress news) {
    events.publish(EventType.RUN, RunViews.json(news));
    if (news instanceof RunProgress.Ended ended) {
      if (ended.run().state() == RunSummary.State.DONE) {
        // What was made is no draft any more.
        parts
            .runner()
            .plan(ended.run().id())
            .flatMap(Plan::imagesOf)
            .ifPresent(parts.drafts()::delete);
      }
      parts.tree().changed(ended.view().account());
      events.publish(
          EventType.OBJECTS,
          new ObjectsChanged(List.of(LevelWord.CAMPAIGN, LevelWord.ADSET, LevelWord.AD)));
      events.publish(EventType.STATE, states.now());
    }
  }
}
