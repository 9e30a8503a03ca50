package metrix.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// The root of the command line.
@Command(
    name = "metrix",
    description = "Creates, manages and analyses Meta ads, from this computer only.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = HelpCommand.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Without a command, Metrix starts its page (metrix serve).",
      "Exit codes: 0 done; 1 a bug; 2 bad input or nothing done; 3 done in part;",
      "4 stopped, can be resumed; 5 Meta refused the token or a permission; 130 interrupted."
    })
final class MetrixCommand {}
