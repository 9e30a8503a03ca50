package metrix.server.api.system;

import java.time.Instant;

/// Calls that are held back.
///
/// @param account digits of the ad account; empty when all calls are held back
/// @param until when the next call goes
/// @param calls how many wait for it now
public record UsageWait(String account, Instant until, WaitReason why, int calls) {}
