using Mooc.Content;

namespace Mooc.Web.Xapi;

/// <summary>A learner as statements know them: the random name of their account, never the person's.</summary>
public readonly record struct Learner(string AccountName);

/// <summary>A learner in a course, as they see it: the text is in one language, the ids are the same in all.</summary>
public sealed record Enrolled(Learner Learner, Guid Registration, Course Course);
