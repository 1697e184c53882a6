using Mooc.Xapi;

namespace Mooc.Web.Xapi;

/// <summary>The verbs that the site speaks, with the ids of the vocabularies that define them.</summary>
public static class Verbs
{
    private const string Adl = "http://adlnet.gov/expapi/verbs/";
    private const string TinCan = "http://id.tincanapi.com/verb/";

    public static readonly Verb Registered = Of(Adl, "registered");
    public static readonly Verb Unregistered = Of(TinCan, "unregistered");
    public static readonly Verb Initialized = Of(Adl, "initialized");
    public static readonly Verb Experienced = Of(Adl, "experienced");
    public static readonly Verb Attempted = Of(Adl, "attempted");
    public static readonly Verb Asked = Of(Adl, "asked");
    public static readonly Verb Answered = Of(Adl, "answered");
    public static readonly Verb Progressed = Of(Adl, "progressed");
    public static readonly Verb Completed = Of(Adl, "completed");
    public static readonly Verb Passed = Of(Adl, "passed");
    public static readonly Verb Failed = Of(Adl, "failed");
    public static readonly Verb Earned = Of(TinCan, "earned");
    public static readonly Verb Terminated = Of(Adl, "terminated");
    public static readonly Verb Preferred = Of(Adl, "preferred");

    private static Verb Of(string vocabulary, string name) => new(vocabulary + name, LanguageMap.Of("en", name));
}
