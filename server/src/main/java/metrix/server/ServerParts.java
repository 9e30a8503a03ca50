package metrix.server;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Supplier;
import metrix.core.activity.ActivityLog;
import metrix.core.audience.Audiences;
import metrix.core.campaign.AccountTree;
import metrix.core.draft.Drafts;
import metrix.core.guard.SpendLimitsStore;
import metrix.core.insight.Insights;
import metrix.core.media.ImageStore;
import metrix.core.plan.Planner;
import metrix.core.run.CallPlans;
import metrix.core.run.Runner;
import metrix.core.session.Session;

/// All that the server needs; it makes none of it itself.
///
/// @param ids fresh ids for bugs
/// @param version of Metrix
/// @param apiVersion of the Marketing API, such as `v26.0`
/// @param dataDir the folder of everything that is kept
/// @param runDir the folder of launch pages and the control secret, 0700
public record ServerParts(
    Session session,
    AccountTree tree,
    Insights insights,
    Audiences audiences,
    Planner planner,
    Runner runner,
    Drafts drafts,
    ActivityLog activity,
    SpendLimitsStore limits,
    CallPlans callPlans,
    ImageStore images,
    InstantSource clock,
    Supplier<String> ids,
    String version,
    String apiVersion,
    Path dataDir,
    Path runDir,
    Hooks hooks) {}
