package metrix.simulator.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The parser of `fields`: names, `.modifier(value)`, `.as(alias)` and `{...}`.
///
/// Source: Meta, "Field expansion" (Graph API).
public final class FieldExpression {
  private static final int DEEPEST = 12;

  private final String text;
  private int at;

  private FieldExpression(String text) {
    this.text = text;
  }

  public static List<Field> parse(String text) {
    FieldExpression parser = new FieldExpression(text.startsWith("[") ? unlisted(text) : text);
    List<Field> fields = parser.list(0);
    if (parser.at < parser.text.length()) {
      throw parser.syntaxError();
    }
    return fields;
  }

  // Meta's SDKs may send the names as a JSON list.
  private static String unlisted(String text) {
    return String.join(",", new Params(Map.of("fields", text)).list("fields"));
  }

  private List<Field> list(int depth) {
    if (depth > DEEPEST) {
      throw syntaxError();
    }
    List<Field> fields = new ArrayList<>();
    while (at < text.length() && text.charAt(at) != '}') {
      skip();
      if (at < text.length() && text.charAt(at) == ',') {
        at++;
        continue;
      }
      if (at >= text.length() || text.charAt(at) == '}') {
        break;
      }
      fields.add(field(depth));
    }
    return fields;
  }

  private Field field(int depth) {
    String name = name();
    String alias = name;
    Map<String, String> modifiers = new LinkedHashMap<>();
    List<Field> children = List.of();
    while (at < text.length()) {
      skip();
      char next = at < text.length() ? text.charAt(at) : ',';
      if (next == '.') {
        at++;
        String modifier = name();
        String value = argument();
        if (modifier.equals("as")) {
          alias = value;
        } else {
          modifiers.put(modifier, value);
        }
      } else if (next == '{') {
        at++;
        children = list(depth + 1);
        if (at >= text.length()) {
          throw syntaxError();
        }
        at++;
      } else if (next == ',' || next == '}') {
        break;
      } else {
        throw syntaxError();
      }
    }
    return new Field(name, new Params(modifiers), alias, children);
  }

  private String name() {
    skip();
    int start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || "_-:".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    if (at == start) {
      throw syntaxError();
    }
    return text.substring(start, at);
  }

  private String argument() {
    if (at >= text.length() || text.charAt(at) != '(') {
      throw syntaxError();
    }
    int start = ++at;
    int depth = 1;
    char quote = 0;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (quote != 0) {
        at += c == '\\' ? 1 : 0;
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return text.substring(start, at++).trim();
      }
    }
    throw syntaxError();
  }

  private void skip() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private GraphError syntaxError() {
    return Failure.of(
            2500,
            "Syntax error \"Expected name or end of string at character "
                + at
                + "\" in the fields parameter")
        .thrown();
  }
}
