package metrix.simulator.edge.study;

import static metrix.simulator.state.Kind.ACCOUNT;
import static metrix.simulator.state.Kind.ADSET;
import static metrix.simulator.state.Kind.CAMPAIGN;
import static metrix.simulator.state.Kind.STUDY;

import metrix.simulator.graph.EdgeTable;

/// Studies of an account, and those that a campaign or an ad set takes part in.
public final class StudyFamily implements EdgeTable.Family {
  @Override
  public void addTo(EdgeTable table) {
    table
        .view(STUDY, new StudyView())
        .get(ACCOUNT, "ad_studies", StudyEdges::ofAccount)
        .get(ACCOUNT, "impacting_ad_studies", StudyEdges::running)
        .get(CAMPAIGN, "ad_studies", StudyEdges::ofObject)
        .get(ADSET, "ad_studies", StudyEdges::ofObject)
        .get(STUDY, "cells", StudyEdges::cells)
        .get(STUDY, "objectives", StudyEdges::objectives);
  }
}
