package metrix.core.run;

import metrix.marketing.GraphFailure.Kind;
import metrix.testkit.Gen;

/// Something that a person, the network or the machine does. Numbers pick among what is there.
sealed interface Act {
  /// A launch of one campaign.
  ///
  /// @param activate whether it is switched on, for the amount
  /// @param finish whether it is gone on with until it is done; else it may stay open
  record Launch(int adSets, int ads, boolean activate, boolean finish) implements Act {}

  /// Another name for an object.
  record Rename(int object) implements Act {}

  /// Another daily budget of an ad set, in whole units.
  record Budget(int adSet, int amount) implements Act {}

  /// Another status of an object.
  record Switch(int object, boolean on) implements Act {}

  /// The undoing of a finished run.
  record Undo(int run, boolean delete) implements Act {}

  /// Going on with all that is open.
  record Resume() implements Act {}

  /// The next run dies at its n-th write into the journal.
  record Kill(int atWrite) implements Act {}

  /// The answers of the next writes are lost, though they are done.
  record Drop(int answers) implements Act {}

  /// The next writes fail and do nothing.
  record Fail(Kind kind, int times) implements Act {}

  /// Meta shows what is new only after so many looks.
  record Hide(int looks) implements Act {}

  /// Any of them.
  static Act any(Gen gen) {
    return switch (gen.number(0, 11)) {
      case 0, 1 -> new Launch(gen.number(1, 3), gen.number(1, 3), gen.flag(), gen.flag());
      case 2 -> new Rename(gen.number(0, 40));
      case 3 -> new Budget(gen.number(0, 12), gen.number(5, 90));
      case 4 -> new Switch(gen.number(0, 40), gen.flag());
      case 5 -> new Undo(gen.number(0, 9), gen.flag());
      case 6 -> new Resume();
      case 7, 8 -> new Kill(gen.number(1, 60));
      case 9 -> new Drop(gen.number(1, 6));
      case 10 ->
          new Fail(
              gen.oneOf(
                  Kind.AMBIGUOUS, Kind.UNREACHABLE, Kind.THROTTLED, Kind.TOKEN, Kind.TRANSIENT),
              gen.number(1, 3));
      default -> new Hide(gen.number(1, 3));
    };
  }
}
