package metrix.core.plan;

import static metrix.testkit.Samples.anAdSetSpec;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import metrix.marketing.GraphFailure;
import metrix.marketing.Write;
import metrix.marketing.WriteAnswer;
import metrix.marketing.http.ApiVersion;
import metrix.marketing.http.MetaMarketingApi;
import metrix.model.AdAccount;
import metrix.model.AdSetSpec;
import metrix.model.BidStrategy;
import metrix.model.BillingEvent;
import metrix.model.Budget;
import metrix.model.CampaignId;
import metrix.model.CampaignSpec;
import metrix.model.ConversionEvent;
import metrix.model.Destination;
import metrix.model.Money;
import metrix.model.Objective;
import metrix.model.OptimizationGoal;
import metrix.model.PageId;
import metrix.model.PixelId;
import metrix.model.PromotedObject;
import metrix.rules.Evidence;
import metrix.rules.GoalRule;
import metrix.rules.Goals;
import metrix.testkit.DemoSimulator;
import metrix.testkit.ManualClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The table of goals, line by line, against the simulator, which has a table of its own and shares
/// no code with this one.
class GoalTableAtSimulatorTest {
  /// Moved by waiting only: thousands of questions pass the limits of an hour in no time.
  private static final ManualClock CLOCK = ManualClock.at(DemoSimulator.START);

  private static final URI STORE = URI.create("https://apps.apple.com/app/id1");
  private static DemoSimulator simulator;
  private static MetaMarketingApi api;
  private static AdAccount account;
  private static PageId page;
  private static PixelId pixel;
  private static final Map<Objective, CampaignId> CAMPAIGNS = new EnumMap<>(Objective.class);

  @BeforeAll
  static void start() {
    simulator = DemoSimulator.start(CLOCK);
    api =
        MetaMarketingApi.open(
            simulator.token(), simulator.graph(), ApiVersion.V26_0, CLOCK, CLOCK::sleep);
    account = api.adAccounts().getFirst();
    page = api.pages(account.id()).getFirst().id();
    pixel = api.pixels(account.id()).getFirst().id();
    for (Objective objective : Objective.values()) {
      CAMPAIGNS.put(objective, (CampaignId) made(campaign(objective)));
    }
  }

  @AfterAll
  static void stop() {
    api.close();
    simulator.close();
  }

  @ParameterizedTest
  @EnumSource
  void makesAnAdSetOfEveryLine(Objective objective) {
    for (GoalRule line : Goals.of(objective)) {
      for (BillingEvent billing : line.billing()) {
        Write write = adSet(objective, spec(line, billing));
        if (line.evidence() != Evidence.UNVERIFIED) {
          assertThat(refusal(write)).as("%s billed by %s", line, billing).isEmpty();
        } else {
          refusal(write)
              .ifPresent(
                  f -> assertThat(f.kind()).as("%s", line).isEqualTo(GraphFailure.Kind.INVALID));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void isRefusedWhatTheTableDoesNotHold(Objective objective) {
    List<String> taken = new ArrayList<>();
    for (OptimizationGoal goal : OptimizationGoal.values()) {
      destinations()
          .forEach(destination -> {
            boolean held =
                Goals.of(objective).stream()
                    .anyMatch(l -> l.goal() == goal && leadsTo(l, destination));
            if (!held && refusal(adSet(objective, spec(destination, goal))).isEmpty()) {
              taken.add(destination.map(Enum::name).orElse("none") + " " + goal);
            }
          });
    }
    assertThat(taken).isEmpty();
  }

  /// Meta's table leaves the destination of websites out as well.
  private static boolean leadsTo(GoalRule line, Optional<Destination> destination) {
    return destination.isPresent()
        ? line.destination().equals(destination)
        : line.sent().isEmpty() || line.destination().equals(Optional.of(Destination.WEBSITE));
  }

  private static Stream<Optional<Destination>> destinations() {
    return Stream.concat(
        Stream.of(Optional.empty()), Arrays.stream(Destination.values()).map(Optional::of));
  }

  private static AdSetSpec spec(GoalRule line, BillingEvent billing) {
    Optional<PromotedObject> promoted =
        switch (line.promotes()) {
          case NONE -> Optional.empty();
          case PAGE -> Optional.of(new PromotedObject.OfPage(page));
          case PIXEL -> Optional.of(new PromotedObject.OfPixel(pixel, ConversionEvent.PURCHASE));
          case APP -> Optional.of(new PromotedObject.OfApp("77", STORE, Optional.empty()));
          case CHAT ->
              Optional.of(new PromotedObject.OfChat(page, pixel, ConversionEvent.PURCHASE));
        };
    return spec(line.goal(), billing, line.sent(), promoted);
  }

  /// Promotes whatever any line could want.
  private static AdSetSpec spec(Optional<Destination> destination, OptimizationGoal goal) {
    PromotedObject promoted =
        destination.equals(Optional.of(Destination.APP))
            ? new PromotedObject.OfApp("77", STORE, Optional.empty())
            : new PromotedObject.OfChat(page, pixel, ConversionEvent.PURCHASE);
    return spec(goal, BillingEvent.IMPRESSIONS, destination, Optional.of(promoted));
  }

  private static AdSetSpec spec(
      OptimizationGoal goal,
      BillingEvent billing,
      Optional<Destination> destination,
      Optional<PromotedObject> promoted) {
    AdSetSpec usual = anAdSetSpec("Line");
    return new AdSetSpec(
        usual.name(),
        usual.targeting(),
        goal,
        billing,
        destination,
        promoted,
        Optional.of(new Budget.Daily(new Money(50_000, account.currency().orElseThrow()))),
        BidStrategy.LOWEST_COST_WITHOUT_CAP,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("Shop"),
        Optional.of("Shop"),
        usual.options());
  }

  private static Write campaign(Objective objective) {
    return new Write.CreateCampaign(
        account.id(),
        new CampaignSpec(
            objective.label(),
            objective,
            List.of(),
            List.of(),
            Optional.empty(),
            BidStrategy.LOWEST_COST_WITHOUT_CAP,
            false,
            Optional.empty()),
        "mx-goals");
  }

  private static Write adSet(Objective objective, AdSetSpec spec) {
    return new Write.CreateAdSet(
        account.id(),
        Optional.ofNullable(CAMPAIGNS.get(objective)).orElseThrow(),
        spec,
        "mx-goals");
  }

  private static Object made(Write write) {
    return ((WriteAnswer.Made) api.send(write)).id();
  }

  /// Why Meta would refuse a write; empty when it would take it.
  private static Optional<GraphFailure> refusal(Write write) {
    try {
      api.validate(write);
      return Optional.empty();
    } catch (GraphFailure refused) {
      return Optional.of(refused);
    }
  }
}
