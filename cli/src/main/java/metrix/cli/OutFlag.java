package metrix.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import metrix.cli.table.Format;
import metrix.cli.table.Table;
import picocli.CommandLine.Option;

/// The flags for the form of a result and for where it goes.
final class OutFlag {
  private static final String FORMATS = "Use table, json, csv or xlsx.";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table (default), json, csv or xlsx.")
  private String format = "table";

  @Option(names = "--out", paramLabel = "FILE", description = "Write to a file.")
  private Optional<Path> out = Optional.empty();

  /// The form that was asked for.
  ///
  /// @param terminal to which a workbook is not written, since it is no text
  Format format(Terminal terminal) {
    Format form =
        switch (format.toLowerCase(Locale.ROOT)) {
          case "table" -> Format.TABLE;
          case "json" -> Format.JSON;
          case "csv" -> Format.CSV;
          case "xlsx" -> Format.XLSX;
          case "parquet" ->
              throw new Refused("--format", format + " comes with a later version.", FORMATS);
          default -> throw new Refused("--format", "There is no format “" + format + "”.", FORMATS);
        };
    if (form == Format.XLSX && out.isEmpty() && terminal.interactive()) {
      throw new Refused("--out", "A workbook cannot be shown here.", "Give --out FILE.");
    }
    return form;
  }

  /// Writes a result.
  void write(Format form, Table table, Terminal terminal) {
    byte[] bytes = form.bytes(table);
    if (out.isEmpty()) {
      terminal.out().writeBytes(bytes);
      terminal.out().flush();
      return;
    }
    try {
      Files.write(out.get(), bytes);
      terminal.err().println("Written to " + out.get() + ".");
    } catch (IOException e) {
      throw new Refused(
          "--out",
          "The file " + out.get() + " cannot be written.",
          "Choose a folder that exists and that you may write to.");
    }
  }
}
