package metrix.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// An Excel workbook written by hand, tag by tag, so that a test can also write what no spreadsheet
/// program would.
public final class WorkbookFile {
  private static final String NAMESPACE =
      " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final StringBuilder rows = new StringBuilder();
  private final StringBuilder names = new StringBuilder();
  private String before = "";
  private String after = "";
  private int number;

  /// The sheets, `name` or `name/hidden`; the rows stand in the first one.
  public WorkbookFile(String... sheets) {
    var relations = new StringBuilder();
    for (int i = 1; i <= sheets.length; i++) {
      String[] sheet = sheets[i - 1].split("/", 2);
      names.append(
          "<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"rId%d\"/>"
              .formatted(sheet[0], i, sheet.length > 1 ? " state=\"hidden\"" : "", i));
      relations.append(
          "<Relationship Id=\"rId%d\" Type=\"%sworksheet\" Target=\"worksheets/sheet%d.xml\"/>"
              .formatted(i, RELATION, i));
      if (i > 1) {
        xml("xl/worksheets/sheet" + i + ".xml", "<worksheet><sheetData/></worksheet>");
      }
    }
    workbook("");
    xml("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
  }

  /// A row of texts below the last one.
  public WorkbookFile row(String... texts) {
    var cells = new StringBuilder();
    for (String text : texts) {
      cells.append("<c t=\"inlineStr\"><is><t>").append(escaped(text)).append("</t></is></c>");
    }
    return rowOf("", cells.toString());
  }

  /// A row of cells as the file has them.
  public WorkbookFile rowOf(String attributes, String cells) {
    rows.append("<row r=\"%d\" %s>%s</row>".formatted(++number, attributes, cells));
    return this;
  }

  /// Leaves out rows.
  public WorkbookFile skip(int count) {
    number += count;
    return this;
  }

  /// Tags before and after the rows: hidden columns, merged cells.
  public WorkbookFile around(String tagsBefore, String tagsAfter) {
    before = tagsBefore;
    after = tagsAfter;
    return this;
  }

  /// Properties of the workbook, such as `<workbookPr date1904="1"/>`.
  public WorkbookFile workbook(String properties) {
    return xml(
        "xl/workbook.xml",
        "<workbook" + NAMESPACE + ">" + properties + "<sheets>" + names + "</sheets></workbook>");
  }

  /// The texts that cells name by number.
  public WorkbookFile strings(String items) {
    return xml("xl/sharedStrings.xml", "<sst" + NAMESPACE + ">" + items + "</sst>");
  }

  /// Formats of numbers, by their codes: the first one is that of cells with `s="1"`.
  public WorkbookFile formats(String... codes) {
    var formats = new StringBuilder();
    var cells = new StringBuilder("<xf numFmtId=\"0\"/>");
    for (int i = 0; i < codes.length; i++) {
      formats.append(
          "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(164 + i, escaped(codes[i])));
      cells.append("<xf numFmtId=\"%d\"/>".formatted(164 + i));
    }
    return xml(
        "xl/styles.xml",
        "<styleSheet%s><numFmts>%s</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>%s</cellXfs></styleSheet>"
            .formatted(NAMESPACE, formats, cells));
  }

  /// Any part, whatever is in it.
  public WorkbookFile xml(String name, String content) {
    return part(name, content.getBytes(StandardCharsets.UTF_8));
  }

  public WorkbookFile part(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  /// Leaves a part out.
  public WorkbookFile without(String name) {
    parts.remove(name);
    return this;
  }

  /// The file.
  public byte[] bytes() {
    if (number > 0) {
      parts.putIfAbsent(
          "xl/worksheets/sheet1.xml",
          "<worksheet%s>%s<sheetData>%s</sheetData>%s</worksheet>"
              .formatted(NAMESPACE, before, rows, after)
              .getBytes(StandardCharsets.UTF_8));
    }
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail", e);
    }
    return out.toByteArray();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
