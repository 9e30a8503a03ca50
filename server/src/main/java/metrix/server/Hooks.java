package metrix.server;

/// What the program does when the page asks for something that is not the server's to do. Called on
/// a thread of its own, after the answer has left.
///
/// @param quit ends the program
/// @param erase erases all that is kept and ends the program
/// @param openPage opens a new launch page, for a second start of the program
public record Hooks(Runnable quit, Runnable erase, Runnable openPage) {}
