using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mooc.Web.Account;
using Mooc.Web.Site;
using Mooc.Web.Trainer.Stuck;
using Mooc.Web.Xapi;

namespace Mooc.Web.Trainer;

/// <summary>
/// A cohort as CSV or JSON: the rows of the page, in its order and language, written one by one as the database gives them. For the cohort's trainers, and for a system whose key has the
/// scope <c>trainer/read</c>.
/// </summary>
public sealed class CohortExport(CohortPages pages, CohortRows rows, AuditLog audit)
{
    private const int RowsAFlush = 200;
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private Texts Texts => pages.Texts;

    public Task<IResult> CsvAsync(Guid cohort, string? sort, HttpContext context) => AnswerAsync(cohort, sort, context, "csv", "text/csv; charset=utf-8", WriteCsvAsync);

    public Task<IResult> JsonAsync(Guid cohort, string? sort, HttpContext context) => AnswerAsync(cohort, sort, context, "json", "application/json; charset=utf-8", WriteJsonAsync);

    private async Task<IResult> AnswerAsync(Guid id, string? sort, HttpContext context, string ending, string type, Func<CohortView, RowOrder, Stream, CancellationToken, Task> write)
    {
        var ct = context.RequestAborted;
        var byKey = context.User.HasClaim(XapiClient.ScopeClaim, XapiScopes.ReadTrainers);
        if ((byKey ? await pages.Mine.AnyAsync(id, ct) : await pages.FindAsync(id, ct)) is not { } cohort) return Results.NotFound();

        audit.Add(TrainerActs.Exported, subject: cohort.Id.ToString());
        await pages.Db.SaveChangesAsync(ct);
        var order = Enum.TryParse<RowOrder>(sort, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : RowOrder.Name;
        var name = string.Create(CultureInfo.InvariantCulture, $"cohort-{pages.Now:yyyy-MM-dd}.{ending}");
        return Results.Stream(stream => write(cohort, order, stream, ct), type, name);
    }

    private async Task WriteCsvAsync(CohortView cohort, RowOrder order, Stream stream, CancellationToken ct)
    {
        // Spreadsheets know by the mark at the beginning that it is UTF-8.
        await using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        var csv = new SafeCsv(text, CultureInfo.CurrentCulture.TextInfo.ListSeparator[0]);
        if (cohort.IsTooSmall) await csv.WriteAsync([Texts["Fewer than five have joined. In this cohort nothing is shown of so few, so that nobody can be found out."]]);
        else if (!cohort.HasRows) await WriteNumbersAsync(cohort, csv, ct);
        else
        {
            await csv.WriteAsync(ExportRow.Columns(cohort, Texts));
            await foreach (var row in RowsAsync(cohort, order, ct)) await csv.WriteAsync(row.Cells(Texts));
        }
    }

    private async Task WriteNumbersAsync(CohortView cohort, SafeCsv csv, CancellationToken ct)
    {
        var picture = await CohortPicture.OfAsync(cohort, rows, RowOrder.Name, 1, pages.Now, ct);
        await csv.WriteAsync([Texts["Course"], Texts["What"], Texts["How many"]]);
        foreach (var course in picture.Courses)
            foreach (var (what, people) in NumbersOf(course))
                await csv.WriteAsync([course.Course.Title, what, Headcount.Of(people, cohort.Privacy).Say(Texts)]);
    }

    private async Task WriteJsonAsync(CohortView cohort, RowOrder order, Stream stream, CancellationToken ct)
    {
        await using var json = new Utf8JsonWriter(stream, Readable);
        json.WriteStartObject();
        json.WriteString("cohort", cohort.Id);
        json.WriteString("name", cohort.Name);
        json.WriteString("privacy", cohort.Privacy.ToString().ToLowerInvariant());
        json.WriteString("members", Headcount.Of(cohort.Members, cohort.Privacy).ToCode());
        json.WriteString("madeAt", pages.Now);
        if (!cohort.IsTooSmall && cohort.HasRows) await WriteLearnersAsync(cohort, order, json, ct);
        else if (!cohort.IsTooSmall) await WriteCountsAsync(cohort, json, ct);
        json.WriteEndObject();
    }

    private async Task WriteLearnersAsync(CohortView cohort, RowOrder order, Utf8JsonWriter json, CancellationToken ct)
    {
        json.WriteStartArray("learners");
        var written = 0;
        await foreach (var row in RowsAsync(cohort, order, ct))
        {
            row.Write(json, Texts);
            if (++written % RowsAFlush == 0) await json.FlushAsync(ct);
        }

        json.WriteEndArray();
    }

    private async Task WriteCountsAsync(CohortView cohort, Utf8JsonWriter json, CancellationToken ct)
    {
        var picture = await CohortPicture.OfAsync(cohort, rows, RowOrder.Name, 1, pages.Now, ct);
        json.WriteStartArray("numbers");
        foreach (var course in picture.Courses)
            foreach (var (what, people) in NumbersOf(course))
            {
                json.WriteStartObject();
                json.WriteString("course", course.Course.Id);
                json.WriteString("what", what);
                json.WriteString("people", Headcount.Of(people, cohort.Privacy).ToCode());
                json.WriteEndObject();
            }

        json.WriteEndArray();
    }

    private IEnumerable<(string What, int People)> NumbersOf(CoursePicture course)
    {
        yield return (Texts["Not begun"], course.NotBegun);
        foreach (var (i, module) in course.Course.Modules.Index()) yield return (Texts["Done with module {0}, “{1}”", i + 1, module.Title], course.DoneWith(i));
        yield return (Texts["Completed"], course.Completed);
    }

    private async IAsyncEnumerable<ExportRow> RowsAsync(CohortView cohort, RowOrder order, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var paces = await rows.PacesAsync([cohort], ct);
        var courses = cohort.Courses.ToDictionary(course => course.Id);
        await foreach (var row in rows.ReadAsync([cohort], order).WithCancellation(ct))
            if (row.CourseId is { } id && courses.GetValueOrDefault(id) is { } course)
                yield return new ExportRow(row, course, cohort, StuckList.Of(row, paces, pages.Now), pages.Now);
    }
}
