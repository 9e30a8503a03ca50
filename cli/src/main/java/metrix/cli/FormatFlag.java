package metrix.cli;

import java.util.Locale;
import metrix.cli.table.Format;
import picocli.CommandLine.Option;

/// The flag for the form of a result.
final class FormatFlag {
  @Option(names = "--format", paramLabel = "FORMAT", description = "table (default), json or csv.")
  private String format = "table";

  Format tableFormat() {
    return switch (format.toLowerCase(Locale.ROOT)) {
      case "table" -> Format.TABLE;
      case "json" -> Format.JSON;
      case "csv" -> Format.CSV;
      case "xlsx", "parquet" ->
          throw new Refused(
              "--format", format + " comes with a later version.", "Use table, json or csv.");
      default ->
          throw new Refused(
              "--format", "There is no format “" + format + "”.", "Use table, json or csv.");
    };
  }
}
