package metrix.simulator.spec;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import metrix.simulator.spec.MetaFacts.CallFact;
import metrix.simulator.spec.MetaFacts.NodeFact;
import metrix.simulator.spec.MetaFacts.ParamFact;

/// Writes `meta-v26.txt`, the table of the simulator, from Meta's published tables.
///
/// Nodes that can be called come first, with all of their calls; then the types of all objects that
/// can stand in their fields and parameters, with their fields alone.
final class SpecTable {
  private static final String HEAD =
      """
      # Fields, edges, parameters and enumeration values of the Marketing API nodes that the simulator knows.
      # Derived from facebook-business-sdk-codegen, api_specs v25.0 (commit ad2b0b6, 2026-04-15), plus what
      # facebook-java-business-sdk v26.0.0 (commit a73f92d) adds and removes. Written by SpecTableTest.
      # Copyright (c) Meta Platforms, Inc. and affiliates. All rights reserved. Used under the licence of these SDKs: use, copy,
      # modify and distribute in connection with the web services and APIs provided by Facebook.
      # A parameter is name:type, a required one name!:type. A field or an edge is name, or name=type when its
      # type is in this table. eN is an enumeration.
      """;

  private static final List<String> NODES =
      List.of(
          "AdAccount",
          "Campaign",
          "AdSet",
          "Ad",
          "AdCreative",
          "AdImage",
          "AdLabel",
          "AdReportRun",
          "AdRule",
          "AdStudy",
          "AdAsyncRequestSet",
          "AdAsyncRequest",
          "AsyncRequest",
          "CustomAudience",
          "SavedAudience",
          "CustomConversion",
          "AdsPixel",
          "Page",
          "Permission",
          "User");

  /// What an ads manager asks a Page; its other hundred calls are no business of the Marketing API.
  private static final Set<String> CALLS_OF_PAGE =
      Set.of(
          "GET .",
          "GET ads_posts",
          "GET call_to_actions",
          "GET events",
          "GET instagram_accounts",
          "GET leadgen_forms",
          "GET page_backed_instagram_accounts",
          "POST page_backed_instagram_accounts",
          "GET photos",
          "GET picture",
          "GET posts",
          "GET product_catalogs",
          "GET published_posts",
          "GET videos");

  /// Types that lead out of the Marketing API: their fields are known, theirs in turn are not.
  private static final Set<String> BORDER = Set.of("Page", "User", "AdVideo");

  private final MetaFacts facts;
  private final SortedSet<String> objects = new TreeSet<>();
  private final Map<Set<String>, String> enumerations = new LinkedHashMap<>();

  SpecTable(MetaFacts facts) {
    this.facts = facts;
  }

  String text() {
    findObjects();
    StringBuilder nodes = new StringBuilder();
    for (String name : NODES) {
      NodeFact node = facts.node(name).orElseThrow();
      nodes.append("node ").append(name).append('\n').append(fields(node, false));
      node.calls().stream()
          .filter(call -> isKept(name, call))
          .forEach(call -> nodes.append(call(name, call)));
      nodes.append(edges(node));
    }
    for (String name : objects) {
      nodes.append("node ").append(name).append('\n');
      nodes.append(fields(facts.node(name).orElseThrow(), true)).append(" edges \n");
    }
    StringBuilder text = new StringBuilder(HEAD);
    text.append("enum call_to_action_type ")
        .append(String.join(",", facts.types().values("AdCreative_call_to_action_type")))
        .append('\n');
    enumerations.forEach((values, name) ->
        text.append("enum ")
            .append(name)
            .append(' ')
            .append(String.join(",", values))
            .append('\n'));
    return text.append(nodes).toString();
  }

  private void findObjects() {
    Deque<String> open = new ArrayDeque<>(NODES);
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      String name = open.pop();
      Optional<NodeFact> node = facts.node(name);
      if (node.isEmpty() || !seen.add(name)) {
        continue;
      }
      if (!NODES.contains(name)) {
        objects.add(name);
      }
      if (!BORDER.contains(name)) {
        node.get().fields().values().forEach(type -> open.add(type.name()));
        for (CallFact call : node.get().calls()) {
          open.add(call.returns());
          call.params().values().forEach(param -> open.add(param.type().name()));
        }
      }
    }
  }

  private static boolean isKept(String node, CallFact call) {
    return !node.equals("Page") || CALLS_OF_PAGE.contains(call.method() + " " + call.edge());
  }

  private String fields(NodeFact node, boolean withEnumerations) {
    return node.fields().entrySet().stream()
        .map(field -> field.getKey() + suffix(field.getValue(), withEnumerations))
        .collect(Collectors.joining(" ", " fields ", "\n"));
  }

  private String suffix(FactType type, boolean withEnumerations) {
    boolean written =
        type.isObjectType() ? isKnown(type.name()) : withEnumerations && !type.values().isEmpty();
    return written ? "=" + written(type) : "";
  }

  private String edges(NodeFact node) {
    Map<String, String> edges = new TreeMap<>();
    for (CallFact call : node.calls()) {
      if (!call.edge().equals(".")) {
        edges.putIfAbsent(call.edge(), call.edge());
        if (call.method().equals("GET") && isKnown(call.returns())) {
          edges.put(call.edge(), call.edge() + "=" + call.returns());
        }
      }
    }
    return " edges " + String.join(" ", edges.values()) + "\n";
  }

  private String call(String node, CallFact call) {
    return call.params().entrySet().stream()
        .map(param ->
            param.getKey()
                + (param.getValue().required() ? "!:" : ":")
                + written(sharpened(node, call, param.getKey(), param.getValue())))
        .collect(Collectors.joining(" ", " call " + call.method() + " " + call.edge() + " ", "\n"));
  }

  // The specs say "Object" for many parameters whose type a field of the same name tells.
  private FactType sharpened(String node, CallFact call, String name, ParamFact param) {
    if (!param.type().name().equals("object") || call.method().equals("GET")) {
      return param.type();
    }
    String shown = call.edge().equals(".") ? node : call.returns();
    return facts
        .node(shown)
        .map(fact -> fact.fields().get(name))
        .filter(type -> type.isObjectType() && type.lists() == param.type().lists())
        .filter(type -> isKnown(type.name()))
        .orElse(param.type());
  }

  private boolean isKnown(String type) {
    return NODES.contains(type) || objects.contains(type);
  }

  private String written(FactType type) {
    String element = type.name();
    if (!type.values().isEmpty()) {
      element = enumerations.computeIfAbsent(type.values(), values -> "e" + enumerations.size());
    } else if (type.isObjectType() && !isKnown(element)) {
      element = "object";
    }
    return "list(".repeat(type.lists()) + element + ")".repeat(type.lists());
  }
}
