package metrix.server.api;

import static metrix.server.api.Method.DELETE;
import static metrix.server.api.Method.GET;
import static metrix.server.api.Method.POST;
import static metrix.server.api.Method.PUT;
import static metrix.server.api.Parameter.Kind.DAY;
import static metrix.server.api.Parameter.Kind.LIST;
import static metrix.server.api.Parameter.Kind.TEXT;
import static metrix.server.api.Parameter.Kind.WHOLE_NUMBER;
import static metrix.server.api.Parameter.Kind.YES_NO;

import java.util.List;
import metrix.server.api.activity.ActivityList;
import metrix.server.api.audience.EstimateJson;
import metrix.server.api.audience.InterestList;
import metrix.server.api.audience.PlaceList;
import metrix.server.api.connection.AccountChoice;
import metrix.server.api.connection.AccountList;
import metrix.server.api.connection.AssetList;
import metrix.server.api.connection.TokenRequest;
import metrix.server.api.contact.ContactReport;
import metrix.server.api.contact.TrickList;
import metrix.server.api.contact.TrickWish;
import metrix.server.api.drafts.DraftContent;
import metrix.server.api.drafts.DraftImage;
import metrix.server.api.drafts.DraftJson;
import metrix.server.api.drafts.DraftList;
import metrix.server.api.drafts.NewDraft;
import metrix.server.api.drafts.PlanRequest;
import metrix.server.api.drafts.SheetAnswer;
import metrix.server.api.edits.BulkRequest;
import metrix.server.api.edits.BulkSample;
import metrix.server.api.edits.DuplicateRequest;
import metrix.server.api.edits.EditRequest;
import metrix.server.api.edits.PlanView;
import metrix.server.api.form.FormRulesJson;
import metrix.server.api.guards.GuardsJson;
import metrix.server.api.guards.GuardsRequest;
import metrix.server.api.insights.InsightTable;
import metrix.server.api.insights.RangeList;
import metrix.server.api.objects.AdSetTable;
import metrix.server.api.objects.AdTable;
import metrix.server.api.objects.CampaignTable;
import metrix.server.api.objects.ObjectDetail;
import metrix.server.api.runs.ReceiptJson;
import metrix.server.api.runs.RunList;
import metrix.server.api.runs.RunRequest;
import metrix.server.api.runs.RunStarted;
import metrix.server.api.runs.RunView;
import metrix.server.api.runs.UndoRequest;
import metrix.server.api.session.SessionKey;
import metrix.server.api.session.SessionRequest;
import metrix.server.api.system.Connected;
import metrix.server.api.system.EraseRequest;
import metrix.server.api.system.State;
import metrix.server.api.system.UsageJson;

/// Every address of the API with its method, what it takes and what it gives. The server binds each
/// of them to a handler, and the API's document is made from them.
@SuppressWarnings("ImmutableEnumChecker") // records of copied lists: immutable, but not marked
public enum Endpoint {
  OPEN_SESSION(
      POST,
      "/api/session",
      "Trade the launch code",
      json(SessionRequest.class),
      gives(SessionKey.class)),
  GET_STATE(GET, "/api/state", "The state of the program", none(), gives(State.class)),
  CONNECT_DEMO(
      POST, "/api/connect/demo", "Connect with the demo account", none(), gives(State.class)),
  CONNECT(
      POST,
      "/api/connect",
      "Connect with a token",
      json(TokenRequest.class),
      gives(Connected.class)),
  LIST_ACCOUNTS(
      GET, "/api/accounts", "The ad accounts of the token", none(), gives(AccountList.class)),
  LIST_ASSETS(GET, "/api/accounts/{id}/assets", "Pages and pixels", none(), gives(AssetList.class)),
  CHOOSE_ACCOUNT(
      POST,
      "/api/account",
      "Choose what to work on",
      json(AccountChoice.class),
      gives(State.class)),
  DISCONNECT(
      POST, "/api/disconnect", "Drop the connection and its token", none(), gives(State.class)),
  QUIT(POST, "/api/quit", "End the program", none(), new Answer.Nothing(202)),
  GET_USAGE(GET, "/api/usage", "How much of Meta's limits is used", none(), gives(UsageJson.class)),

  LIST_CAMPAIGNS(
      GET,
      "/api/objects/campaigns",
      "All campaigns",
      none(),
      gives(CampaignTable.class),
      refresh()),
  LIST_AD_SETS(
      GET, "/api/objects/adsets", "All ad sets", none(), gives(AdSetTable.class), refresh()),
  LIST_ADS(GET, "/api/objects/ads", "All ads", none(), gives(AdTable.class), refresh()),
  GET_OBJECT(GET, "/api/objects/{level}/{id}", "One object", none(), gives(ObjectDetail.class)),
  GET_INSIGHTS(
      GET,
      "/api/insights",
      "Delivery and results",
      none(),
      gives(InsightTable.class),
      Parameter.required("level", TEXT, "account, campaign, adset or ad"),
      Parameter.required("since", DAY, "first day, in the account's time zone"),
      Parameter.required("until", DAY, "last day"),
      Parameter.optional("daily", YES_NO, "a row a day"),
      Parameter.optional("breakdowns", LIST, "Meta's names"),
      Parameter.optional("campaignId", TEXT, "only inside this campaign"),
      Parameter.optional("adSetId", TEXT, "only inside this ad set"),
      Parameter.optional("adId", TEXT, "only this ad"),
      refresh()),
  LIST_RANGES(GET, "/api/ranges", "Named ranges of days", none(), gives(RangeList.class)),
  SEARCH_PLACES(
      GET,
      "/api/search/places",
      "Find places by name",
      none(),
      gives(PlaceList.class),
      Parameter.required("q", TEXT, "what was typed"),
      Parameter.optional("types", LIST, "kinds of places")),
  SEARCH_INTERESTS(
      GET,
      "/api/search/interests",
      "Find interests by name",
      none(),
      gives(InterestList.class),
      Parameter.required("q", TEXT, "what was typed")),
  GET_ESTIMATE(
      GET,
      "/api/estimate",
      "How many people a draft may reach",
      none(),
      gives(EstimateJson.class),
      Parameter.required("draft", TEXT, "id of the draft")),
  GET_FORM(GET, "/api/form", "The lists of the create form", none(), gives(FormRulesJson.class)),

  CREATE_DRAFT(POST, "/api/drafts", "Start a draft", json(NewDraft.class), gives(DraftJson.class)),
  LIST_DRAFTS(GET, "/api/drafts", "All drafts", none(), gives(DraftList.class)),
  GET_DRAFT(GET, "/api/drafts/{id}", "A draft", none(), gives(DraftJson.class)),
  SAVE_DRAFT(
      PUT, "/api/drafts/{id}", "Save a draft", json(DraftContent.class), gives(DraftJson.class)),
  DELETE_DRAFT(
      DELETE,
      "/api/drafts/{id}",
      "Delete a draft with its images",
      none(),
      new Answer.Nothing(204)),
  PUT_IMAGE(
      PUT,
      "/api/drafts/{id}/images/{name}",
      "Put an image into a draft",
      new Body.Raw(List.of("image/*", "application/octet-stream"), 30L << 20),
      gives(DraftImage.class)),
  DELETE_IMAGE(
      DELETE,
      "/api/drafts/{id}/images/{name}",
      "Delete an image of a draft",
      none(),
      new Answer.Nothing(204)),
  PUT_SHEET(
      PUT,
      "/api/drafts/{id}/sheet",
      "Read a launch sheet",
      new Body.Raw(List.of("text/csv"), 20L << 20),
      gives(SheetAnswer.class)),
  PLAN_DRAFT(
      POST,
      "/api/drafts/{id}/plan",
      "Plan a launch",
      json(PlanRequest.class),
      gives(PlanView.class)),
  PLAN_EDITS(
      POST, "/api/edits/plan", "Plan changes", json(EditRequest.class), gives(PlanView.class)),
  SAMPLE_BULK_EDIT(
      POST,
      "/api/edits/bulk/sample",
      "Show what one change for many objects comes to",
      json(BulkRequest.class),
      gives(BulkSample.class)),
  PLAN_BULK_EDIT(
      POST,
      "/api/edits/bulk/plan",
      "Plan one change for many objects",
      json(BulkRequest.class),
      gives(PlanView.class)),

  PLAN_DUPLICATES(
      POST,
      "/api/duplicates",
      "Plan duplicates",
      json(DuplicateRequest.class),
      gives(PlanView.class)),

  GET_GUARDS(GET, "/api/guards", "The limits of spending", none(), gives(GuardsJson.class)),
  SET_GUARDS(
      PUT,
      "/api/guards",
      "Set the limits of spending",
      json(GuardsRequest.class),
      gives(GuardsJson.class)),

  LIST_TRICKS(
      GET, "/api/tricks", "Ways to save calls on the account", none(), gives(TrickList.class)),
  SET_TRICK(
      PUT,
      "/api/tricks/{id}",
      "Use a way to save calls, or not",
      json(TrickWish.class),
      gives(TrickList.class)),
  MEET(
      POST,
      "/api/first-contact",
      "Try what the account takes, for a few points",
      none(),
      gives(ContactReport.class)),

  START_RUN(POST, "/api/runs", "Run a plan", json(RunRequest.class), gives(RunStarted.class)),
  LIST_RUNS(GET, "/api/runs", "All runs", none(), gives(RunList.class)),
  GET_RUN(GET, "/api/runs/{id}", "A run", none(), gives(RunView.class)),
  STOP_RUN(POST, "/api/runs/{id}/stop", "Stop a run at work", none(), gives(RunView.class)),
  RESUME_RUN(POST, "/api/runs/{id}/resume", "Go on with a run", none(), gives(RunView.class)),
  PLAN_RETRY(
      POST,
      "/api/runs/{id}/retry",
      "Plan what failed in a run once more",
      none(),
      gives(PlanView.class)),
  PLAN_UNDO(
      POST,
      "/api/runs/{id}/undo",
      "Plan the undoing of a run",
      json(UndoRequest.class),
      gives(PlanView.class)),
  GIVE_RUN_IMAGE(
      PUT,
      "/api/runs/{id}/images/{name}",
      "Give an open run an image again",
      new Body.Raw(List.of("image/*", "application/octet-stream"), 30L << 20),
      gives(RunView.class)),
  DELETE_RUN_IMAGES(
      POST,
      "/api/runs/{id}/images/delete",
      "Delete the images that an open run keeps",
      none(),
      gives(RunView.class)),
  GET_RECEIPT(GET, "/api/runs/{id}/receipt", "The receipt", none(), gives(ReceiptJson.class)),
  LIST_ACTIVITY(
      GET,
      "/api/activity",
      "What was done",
      none(),
      gives(ActivityList.class),
      Parameter.optional("limit", WHOLE_NUMBER, "entries at most; 200 when absent")),
  EVENTS(
      GET,
      "/api/events",
      "The event stream",
      none(),
      new Answer.Events(),
      Parameter.optional("since", WHOLE_NUMBER, "the last number that was seen")),
  ERASE(
      POST,
      "/api/erase",
      "Erase all that is kept, and end",
      json(EraseRequest.class),
      new Answer.Nothing(202)),
  DOCUMENT(GET, "/api/openapi.json", "This document", none(), new Answer.Document());

  private final Method method;
  private final String path;
  private final String summary;
  private final Body body;
  private final Answer answer;
  private final List<Parameter> query;

  Endpoint(
      Method method, String path, String summary, Body body, Answer answer, Parameter... query) {
    this.method = method;
    this.path = path;
    this.summary = summary;
    this.body = body;
    this.answer = answer;
    this.query = List.of(query);
  }

  public Method method() {
    return method;
  }

  /// The path; `{name}` stands for a part that varies.
  public String path() {
    return path;
  }

  public String summary() {
    return summary;
  }

  public Body body() {
    return body;
  }

  public Answer answer() {
    return answer;
  }

  public List<Parameter> query() {
    return query;
  }

  private static Body none() {
    return new Body.None();
  }

  private static Body json(Class<? extends Record> type) {
    return new Body.Json(type);
  }

  private static Answer gives(Class<? extends Record> type) {
    return new Answer.Json(200, type);
  }

  private static Parameter refresh() {
    return Parameter.optional("refresh", YES_NO, "ask Meta anew whatever the age");
  }
}
