package metrix.core.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import metrix.core.xlsx.CellFormats.Meaning;

/// A number of a cell as people see it. Spreadsheet programs keep binary fractions and show fifteen
/// digits of them: 19.989999999999998 is 19.99.
final class CellNumber {
  private static final Pattern NUMBER =
      Pattern.compile("-?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][+-]?\\d{1,9})?");
  private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);
  private static final double TOO_LONG = 1e15;
  private static final int SECONDS_A_DAY = 86_400;
  private static final double LAST_DAY = 2_958_466;
  private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private CellNumber() {}

  /// @param raw as the file has it
  /// @param from1904 whether the days of the workbook count from 1904 instead of 1900
  static XlsxCell read(String raw, Meaning meaning, boolean from1904) throws BadWorkbook {
    double number = NUMBER.matcher(raw).matches() ? Double.parseDouble(raw) : Double.NaN;
    if (!Double.isFinite(number)) {
      throw BadWorkbook.damaged("“%.20s” stands for a number".formatted(raw));
    }
    if (meaning == Meaning.DATE && number >= 0 && number < LAST_DAY) {
      return XlsxCell.value(date(number, from1904));
    }
    if (number == 0) {
      return XlsxCell.value("0");
    }
    String plain = exact(raw);
    if (Math.abs(number) >= TOO_LONG) {
      return new XlsxCell(plain, XlsxCell.Kind.ROUNDED);
    }
    return XlsxCell.value(
        meaning == Meaning.PERCENT ? shown(new BigDecimal(raw).movePointRight(2)) + "%" : plain);
  }

  private static String exact(String raw) {
    return shown(new BigDecimal(raw));
  }

  private static String shown(BigDecimal number) {
    return number.round(SHOWN).stripTrailingZeros().toPlainString();
  }

  private static String date(double days, boolean from1904) {
    long seconds = Math.round(days * SECONDS_A_DAY);
    if (days < 1) {
      return LocalTime.ofSecondOfDay(seconds % SECONDS_A_DAY).toString();
    }
    LocalDateTime time = (from1904 ? FROM_1904 : FROM_1900).atStartOfDay().plusSeconds(seconds);
    return (time.getSecond() == 0 ? MINUTES : SECONDS).format(time);
  }
}
