package metrix.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import metrix.model.ConfiguredStatus;
import metrix.model.ObjectId;

/// What a user wants to be different about an object.
public record Edit(ObjectId object, List<Wish> wishes) {
  public Edit {
    wishes = List.copyOf(wishes);
  }

  /// What most edits are about; amounts as typed, in whole units.
  public Edit(
      ObjectId object,
      Optional<String> name,
      Optional<ConfiguredStatus> status,
      Optional<String> dailyBudget,
      Optional<String> lifetimeBudget) {
    this(
        object,
        Stream.<Optional<? extends Wish>>of(
                name.map(Wish.Name::new),
                status.map(Wish.Status::new),
                dailyBudget.map(Wish.DailyBudget::new),
                lifetimeBudget.map(Wish.LifetimeBudget::new))
            .<Wish>flatMap(Optional::stream)
            .toList());
  }

  /// Only one wish.
  public static Edit of(ObjectId object, Wish wish) {
    return new Edit(object, List.of(wish));
  }

  /// Only another status.
  public static Edit status(ObjectId object, ConfiguredStatus status) {
    return of(object, new Wish.Status(status));
  }

  /// The same with one more wish.
  public Edit and(Wish wish) {
    List<Wish> more = new ArrayList<>(wishes);
    more.add(wish);
    return new Edit(object, more);
  }

  /// The wish of a kind, if there is one.
  <W extends Wish> Optional<W> wish(Class<W> kind) {
    return wishes.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }
}
