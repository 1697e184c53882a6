using System.Globalization;
using System.Text.Json;
using Mooc.Content;
using Mooc.Web.Site;
using Mooc.Web.Trainer.Stuck;

namespace Mooc.Web.Trainer;

/// <summary>A member in a course, as an export writes it.</summary>
internal sealed record ExportRow(LearnerStanding Standing, Course Course, CohortView Cohort, StuckLearner? Stuck, DateTime Now)
{
    public static IEnumerable<string> Columns(CohortView cohort, Texts texts) =>
    [
        texts["Name"], texts["Course"], texts["Joined"], texts["Begun"], texts["Last here"], texts["Pages done"], texts["Pages in all"],
        .. ModuleColumns(cohort).Select(module => texts["Module {0}, per cent", module]),
        texts["Completed"], texts["Certificate"], texts["Who needs help"], texts["Why"],
    ];

    public IEnumerable<string?> Cells(Texts texts) =>
    [
        MemberRow.NameOf(Standing, Cohort, texts), Course.Title, Day(Standing.JoinedAt), Day(Standing.BegunAt), Day(Standing.LastAt),
        Number(Standing.DoneCount), Number(Course.Units.Count()),
        .. ModuleColumns(Cohort).Select(module => module <= Course.Modules.Count ? Number(PercentOf(Course.Modules[module - 1])) : ""),
        Day(Standing.CompletedAt), Day(Standing.CertificateAt), Stuck is null ? "" : ReasonWords.NameOf(Stuck.Reason.Rule, texts),
        Stuck is null ? "" : ReasonWords.Say(Stuck, Cohort.IsNamed, Now, texts),
    ];

    public void Write(Utf8JsonWriter json, Texts texts)
    {
        json.WriteStartObject();
        json.WriteString("learner", Standing.Member);
        json.WriteString("name", MemberRow.NameOf(Standing, Cohort, texts));
        json.WriteString("course", Course.Id);
        WriteDay(json, "joined", Standing.JoinedAt);
        WriteDay(json, "begun", Standing.BegunAt);
        WriteDay(json, "lastHere", Standing.LastAt);
        json.WriteNumber("pagesDone", Standing.DoneCount);
        json.WriteNumber("pages", Course.Units.Count());
        json.WriteStartObject("modules");
        foreach (var module in Course.Modules) json.WriteNumber(module.Id, PercentOf(module));
        json.WriteEndObject();
        WriteDay(json, "completed", Standing.CompletedAt);
        WriteDay(json, "certificate", Standing.CertificateAt);
        if (Stuck is { } stuck)
        {
            json.WriteStartObject("needsHelp");
            json.WriteString("rule", stuck.Reason.Rule.ToString());
            WriteDay(json, "since", stuck.Reason.Since);
            json.WriteString("why", ReasonWords.Say(stuck, Cohort.IsNamed, Now, texts));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static IEnumerable<int> ModuleColumns(CohortView cohort) => Enumerable.Range(1, cohort.Courses.Select(course => course.Modules.Count).DefaultIfEmpty().Max());

    private int PercentOf(Module module) => module.Units.Count == 0 ? 0 : 100 * module.Units.Count(unit => Standing.DoneUnits.Contains(unit.Id)) / module.Units.Count;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Where names are not shown, nobody is to be found out by the hour.</summary>
    private static string Day(DateTime? time) => time?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static void WriteDay(Utf8JsonWriter json, string name, DateTime? time)
    {
        if (time is not null) json.WriteString(name, Day(time));
        else json.WriteNull(name);
    }
}
