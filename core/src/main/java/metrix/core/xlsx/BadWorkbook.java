package metrix.core.xlsx;

import java.io.IOException;

/// Bytes that are no workbook, or one that is not read.
public final class BadWorkbook extends IOException {
  private final String what;
  private final String fix;

  /// @param what is wrong, a sentence
  /// @param fix what to do about it
  BadWorkbook(String what, String fix) {
    super(what);
    this.what = what;
    this.fix = fix;
  }

  /// A workbook whose inside breaks the rules of its format.
  static BadWorkbook damaged(String how) {
    return new BadWorkbook(
        "The workbook is damaged: " + how + ".",
        "Open it in the spreadsheet program and save it again.");
  }

  /// A workbook that would unpack to more than it has any reason to.
  static BadWorkbook bomb(String how) {
    return new BadWorkbook(
        "The workbook is not opened: " + how + ".",
        "Copy the rows into a new workbook, or save the sheet as “CSV UTF-8”.");
  }

  public String what() {
    return what;
  }

  public String fix() {
    return fix;
  }
}
