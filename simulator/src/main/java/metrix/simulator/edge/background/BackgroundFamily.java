package metrix.simulator.edge.background;

import static metrix.simulator.state.Kind.ACCOUNT;
import static metrix.simulator.state.Kind.ADSET;
import static metrix.simulator.state.Kind.REQUEST;
import static metrix.simulator.state.Kind.REQUEST_SET;
import static metrix.simulator.state.Kind.SESSION;
import static metrix.simulator.state.Kind.USER;

import metrix.simulator.graph.EdgeTable;

/// Ads, creatives and batches that are made in the background.
public final class BackgroundFamily implements EdgeTable.Family {
  @Override
  public void addTo(EdgeTable table) {
    Jobs jobs = new Jobs();
    RequestSets sets = new RequestSets(jobs);
    Sessions sessions = new Sessions(jobs);
    table
        .routine(jobs)
        .view(REQUEST_SET, new RequestSetView())
        .view(REQUEST, new RequestView())
        .view(SESSION, sessions);
    table
        .get(ACCOUNT, "asyncadrequestsets", RequestSets.list("ads"))
        .post(ACCOUNT, "asyncadrequestsets", sets::ads)
        .get(ACCOUNT, "asyncadcreatives", RequestSets.list("adcreatives"))
        .post(ACCOUNT, "asyncadcreatives", sets::creatives)
        .post(ACCOUNT, "async_batch_requests", sets::batch)
        .get(ACCOUNT, "async_requests", Sessions::list)
        .post(USER, "asyncbatch", sessions::start);
    table
        .get(REQUEST_SET, "requests", RequestSets::requests)
        .post(REQUEST_SET, "", RequestSets::update)
        .delete(REQUEST_SET, "", RequestSets::cancel)
        .delete(REQUEST, "", RequestSets::cancel)
        .get(ADSET, "asyncadrequests", RequestSets::ofAdSet);
  }
}
