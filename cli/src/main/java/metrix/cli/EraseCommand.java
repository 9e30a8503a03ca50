package metrix.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Deletes everything that Metrix keeps on this computer, after saying what.
@Command(
    name = "erase",
    description = "Deletes everything that Metrix keeps on this computer, after saying what.",
    mixinStandardHelpOptions = true)
final class EraseCommand implements Callable<Integer> {
  private final CliParts parts;

  @Mixin private final DataDirFlag folder = new DataDirFlag();

  EraseCommand(CliParts parts) {
    this.parts = parts;
  }

  @Override
  public Integer call() {
    Path path = folder.path();
    List<String> contents = parts.folders().contents(path);
    Terminal terminal = parts.terminal();
    if (contents.isEmpty()) {
      terminal.out().println("Nothing to erase: Metrix keeps nothing in " + path + ".");
      return Exit.DONE.code();
    }
    terminal.out().println("In " + path + " Metrix keeps:");
    contents.forEach(line -> terminal.out().println("  " + line));
    terminal.out().println("Your ads at Meta stay as they are.");
    if (terminal.interactive()
        && terminal.ask("Type erase to delete it all:").filter("erase"::equals).isEmpty()) {
      throw new Refused("erase", "Nothing was deleted.", "");
    }
    Refused.unless(parts.folders().erase(path));
    terminal.out().println("Erased.");
    return Exit.DONE.code();
  }
}
