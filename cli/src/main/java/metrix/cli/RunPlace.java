package metrix.cli;

import java.util.Optional;
import metrix.core.run.RunRecord;
import metrix.model.AccountId;

/// Finds a run of the journal, and connects to where it wrote to: only there can it be continued or
/// undone.
final class RunPlace {
  private RunPlace() {}

  /// The run of an id that was typed.
  static RunRecord named(Work work, String id) {
    return work.folder()
        .journal()
        .find(id)
        .orElseThrow(() -> new Refused("RUN", "There is no run " + id + ".", "Leave it out."));
  }

  /// A connection to the account of a run; ends the command when the flags say another place.
  static Connecting.Connected connect(CliParts parts, ConnectionFlags flags, RunRecord run) {
    AccountId account = run.plan().account();
    flags
        .account()
        .filter(a -> !a.equals(account))
        .ifPresent(a -> refuse("--account", "belongs to " + account + ", not to " + a));
    Connecting.Connected connected = new Connecting(parts, flags).open(Optional.of(account));
    try {
      connected.requireWriting();
      if (!run.plan().graph().equals(connected.connection().graph().base().toString())) {
        refuse("--graph-url", "wrote to " + run.plan().graph() + ", which is another place");
      }
      return connected;
    } catch (RuntimeException e) {
      connected.close();
      throw e;
    }
  }

  private static void refuse(String flag, String why) {
    throw new Refused(flag, "The run " + why + ".", "Connect as at its start.");
  }
}
