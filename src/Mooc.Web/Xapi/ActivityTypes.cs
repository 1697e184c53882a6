namespace Mooc.Web.Xapi;

/// <summary>The types of the site's activities, and the extensions of others that it uses.</summary>
public static class ActivityTypes
{
    private const string Adl = "http://adlnet.gov/expapi/activities/";

    public const string Course = Adl + "course";
    public const string Module = Adl + "module";
    public const string Lesson = Adl + "lesson";
    public const string Assessment = Adl + "assessment";
    public const string Checklist = "http://id.tincanapi.com/activitytype/checklist";
    public const string Interaction = Adl + "cmi.interaction";
    public const string Site = "http://id.tincanapi.com/activitytype/lms";
    public const string Profile = "http://id.tincanapi.com/activitytype/user-profile";
    public const string Certificate = "https://xapi.edlm/profiles/edlm-lms/concepts/activity-types/certificate";

    public const string AttemptId = "http://id.tincanapi.com/extension/attempt-id";
    public const string Progress = "https://w3id.org/xapi/cmi5/result/extensions/progress";
    public const string MasteryScore = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";
}
