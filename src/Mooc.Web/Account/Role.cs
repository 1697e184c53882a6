namespace Mooc.Web.Account;

/// <summary>What a person may do; each role has its own doors, none contains another.</summary>
public enum Role { Learner, Trainer, Author, Administrator }
