package metrix.core.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metrix.core.campaign.Snapshot;
import metrix.core.plan.EditReader.Changed;
import metrix.model.AdAccount;
import metrix.model.AdId;
import metrix.model.AdSetId;
import metrix.model.Budget;
import metrix.model.Campaign;
import metrix.model.CampaignId;
import metrix.model.Checked;
import metrix.model.Money;
import metrix.model.ObjectChange;
import metrix.model.PixelId;
import metrix.model.Problem;
import metrix.rules.Budgets;
import metrix.rules.Names;

/// Reads the wishes of one edit. A wish that is fulfilled already changes nothing.
record WishReader(Live live, Edit edit, Snapshot snapshot, Instant now, List<Problem> problems) {
  /// The changes that a wish makes; none when it is as wished, when a problem stands in the way,
  /// and for the status and the content, which are read apart.
  List<Changed> read(Wish wish) {
    return wish instanceof Wish.Audience audience
        ? new AudienceWishes(this).read(audience)
        : one(wish).stream().toList();
  }

  AdAccount account() {
    return snapshot.account();
  }

  /// The campaign of the object.
  Optional<Campaign> campaign() {
    return switch (live.id()) {
      case CampaignId id -> snapshot.campaign(id);
      case AdSetId id -> snapshot.adSet(id).flatMap(s -> snapshot.campaign(s.campaign()));
      case AdId id -> snapshot.ad(id).flatMap(a -> snapshot.campaign(a.campaign()));
    };
  }

  private Optional<Changed> one(Wish wish) {
    return switch (wish) {
      case Wish.Name(String typed) -> name(typed);
      case Wish.Status _, Wish.Says _ -> Optional.empty();
      case Wish.DailyBudget(String typed) -> budget(typed, true);
      case Wish.LifetimeBudget(String typed) -> budget(typed, false);
      case Wish.SpendCap(String typed) -> spendCap(typed);
      case Wish.Strategy(var strategy) -> new BidWishes(this).strategy(strategy);
      case Wish.BidAmount(String typed) -> new BidWishes(this).amount(typed);
      case Wish.Start(String typed) -> new TimeWishes(this).start(typed);
      case Wish.End(String typed) -> new TimeWishes(this).end(typed);
      case Wish.MinSpend(String typed) -> new ShareWishes(this).least(typed);
      case Wish.MaxSpend(String typed) -> new ShareWishes(this).most(typed);
      case Wish.RoasFloor(String typed) -> new BidWishes(this).floor(typed);
      case Wish.Hours(String typed) -> new TimeWishes(this).hours(typed);
      case Wish.Attribution(String typed) -> new AdSetWishes(this).attribution(typed);
      case Wish.Beneficiary(String typed) -> new AdSetWishes(this).beneficiary(typed);
      case Wish.Payer(String typed) -> new AdSetWishes(this).payer(typed);
      case Wish.Pixel(String typed) -> pixel(typed);
      case Wish.Audience _ -> throw new IllegalArgumentException("of several parts");
      case Wish.Fixed(String field) -> fixed(field);
    };
  }

  /// A problem at a field of the object; gives nothing, so that it can end a reading.
  Optional<Changed> refuse(String field, String what, String fix) {
    problems.add(Problem.error(live.at(field), what, fix));
    return Optional.empty();
  }

  /// The value of a reading; its problems are kept.
  <T> Optional<T> take(Checked<T> checked) {
    problems.addAll(checked.problems());
    return checked.value();
  }

  /// The change, unless Meta holds that value already.
  Optional<Changed> changed(ObjectChange change, String label, String after) {
    String field = WireFields.field(change);
    String wire = WireFields.value(change);
    return live.held(field).filter(held -> WireFields.same(field, wire, held)).isPresent()
        ? Optional.empty()
        : Optional.of(new Changed(change, live.line(field, label, after)));
  }

  private Optional<Changed> name(String typed) {
    return take(Names.read(typed, Live.word(live.id()), live.at("name")))
        .flatMap(name -> changed(new ObjectChange.Rename(name), "Name", name));
  }

  private Optional<Changed> budget(String typed, boolean daily) {
    String field = daily ? "dailyBudget" : "lifetimeBudget";
    Optional<Money> old = (daily ? live.daily() : live.lifetime()).filter(m -> m.minor() > 0);
    if (old.isEmpty()) {
      return refuse(
          field,
          "“%s” has no %s budget.".formatted(live.name(), daily ? "daily" : "lifetime"),
          live.id() instanceof CampaignId
              ? "Its ad sets hold the budgets: change them there."
              : "Change the budget where it stands; Meta does not let one kind become the other.");
    }
    Checked<Money> read =
        daily
            ? Budgets.daily(typed, account(), live.at(field))
            : Budgets.lifetime(typed, account(), 1, live.at(field));
    Optional<Changed> change =
        take(read)
            .flatMap(amount ->
                changed(
                    new ObjectChange.SetBudget(
                        daily ? new Budget.Daily(amount) : new Budget.Lifetime(amount)),
                    daily ? "Daily budget" : "Lifetime budget",
                    amount.toString()));
    read.value()
        .filter(amount -> amount.minor() / 10 >= old.get().minor())
        .ifPresent(amount ->
            problems.add(
                Problem.warning(
                    live.at(field),
                    "The budget of “%s” grows at least tenfold, from %s to %s."
                        .formatted(live.name(), old.get(), amount),
                    "Look at the digits once more.")));
    return change;
  }

  private Optional<Changed> spendCap(String typed) {
    if (!(live.id() instanceof CampaignId)) {
      return refuse(
          "spendCap", "Only a campaign has a spend cap.", "Set it on the campaign instead.");
    }
    if (typed.isBlank()) {
      return live.spendCap().isEmpty()
          ? Optional.empty()
          : changed(new ObjectChange.SetSpendCap(Optional.empty()), "Spend cap", "none");
    }
    return take(Budgets.spendCap(typed, account(), live.at("spendCap")))
        .flatMap(cap ->
            changed(new ObjectChange.SetSpendCap(Optional.of(cap)), "Spend cap", cap.toString()));
  }

  /// The pixel of an ad; of which ones the account may use, Meta judges.
  private Optional<Changed> pixel(String typed) {
    String field = "pixel";
    if (!(live.id() instanceof AdId)) {
      return refuse(field, "Only ads name the pixel whose events count.", "Change it at the ads.");
    }
    String id = typed.strip();
    if (id.isEmpty()) {
      return live.held(WireFields.PIXEL).filter(String::isEmpty).isPresent()
          ? Optional.empty()
          : refuse(field, "The pixel can be changed only, not taken away.", "Write another one.");
    }
    return id.matches("\\d{1,20}")
        ? changed(new ObjectChange.SetPixel(new PixelId(id), live.tracking()), "Pixel", id)
        : refuse(
            field,
            "“%s” is not the id of a pixel.".formatted(id),
            "A pixel's id has digits only; look it up in Meta's Events Manager.");
  }

  private Optional<Changed> fixed(String field) {
    return refuse(
        field.substring(field.indexOf('.') + 1),
        "“%s”: Meta lets nobody change this once the %s is there."
            .formatted(live.name(), Live.word(live.id())),
        "Duplicate the %s and change it in the copy, or make a new one."
            .formatted(Live.word(live.id())));
  }
}
