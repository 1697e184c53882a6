namespace Mooc.Web.Trainer;

/// <summary>Whether a code lets somebody in, and if not, why.</summary>
public enum JoinVerdict { Open, Unknown, Expired, Full, Over }
