using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Mooc.Content;
using Mooc.Web.Data;
using Mooc.Web.Learn;
using Mooc.Web.Site;

namespace Mooc.Bench;

/// <summary>
/// Answers, each with session, antiforgery and a submission of its own, on the disk before the reply; against a bare loop that commits the same rows one by one.
/// </summary>
internal static class AnswersBench
{
    private const string Unit = "cities-quiz";
    private const int Submissions = 60_000;

    public static async Task RunAsync(Bench bench)
    {
        var question = Question(bench);
        var script = await WriteScriptAsync(bench, question);
        var url = $"{Bench.SiteUrl}/learn/{BenchLearner.Course}/{Unit}?handler=Answer&question={question.Id}";
        // Until the compiler has seen what is hot: a site runs for weeks.
        Wrk.Run(url, 8, 15, script);
        foreach (var connections in new[] { 1, 8, 32 })
        {
            var (answers, loops) = (new List<Wrk>(), new List<double>());
            for (var run = 0; run < bench.Options.Runs; run++)
            {
                loops.Add(BareLoop(bench));
                answers.Add(Wrk.Run(url, connections, bench.Options.Seconds, script));
            }

            var median = Wrk.Median(answers);
            var loop = loops.Order().ElementAt(loops.Count / 2);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"answers, {connections,2} connections   {median.PerSecond,9:F0}/s  p99 {median.P99Milliseconds,6:F2} ms  {median.PerSecond / loop,5:F2} x bare loop of {loop:F0}/s  ({median.Failures} failures)"));
        }

        Console.WriteLine($"statements stored: {Count(bench)}");
    }

    private static ChoiceQuestion Question(Bench bench) => new CourseReader(new CourseReaderOptions { Today = DateOnly.FromDateTime(DateTime.UtcNow) })
        .Read(Path.Combine(bench.Options.Root, "courses")).Find(BenchLearner.Course, "en")!.Unit(Unit)!.Questions.OfType<ChoiceQuestion>().First();

    /// <summary>What one answer writes: a statement with its seven indexes and the state of the question, one commit each.</summary>
    private static double BareLoop(Bench bench)
    {
        var folder = Directory.CreateDirectory(Path.Combine(bench.Folder, "loop-" + Guid.NewGuid().ToString("N"))).FullName;
        var database = Database.Of(new SiteOptions { DataFolder = folder }, connection: null);
        Schema.Apply(database, TimeProvider.System);
        using var sql = database.Open();
        sql.ExecuteScript("PRAGMA foreign_keys=OFF");
        var (json, enrolment) = (SampleStatement(bench), Guid.CreateVersion7());
        var watch = Stopwatch.StartNew();
        var count = 0;
        for (; watch.Elapsed.TotalSeconds < 2; count++)
        {
            sql.Begin();
            sql.Execute($"""
                INSERT INTO StoredStatements (Id, StoredAt, Actor, Verb, Activity, Registration, RefersTo, IsVoided, Json)
                VALUES ({Guid.NewGuid()}, {DateTime.UtcNow}, {"account|http://localhost/|" + count}, {"http://adlnet.gov/expapi/verbs/answered"}, {"http://localhost/courses/foundations/questions/x"},
                        {enrolment}, NULL, 0, {json})
                """);
            sql.Execute($"""
                INSERT INTO QuestionStates (EnrolmentId, QuestionId, Response, Success, Raw, Max, Hints, Tries, AnsweredAt)
                VALUES ({enrolment}, {"question"}, {"[]"}, 1, 1.0, 1.0, 0, 1, {DateTime.UtcNow})
                ON CONFLICT (EnrolmentId, QuestionId) DO UPDATE SET Tries = Tries + 1, AnsweredAt = excluded.AnsweredAt
                """);
            sql.Commit();
        }

        return count / watch.Elapsed.TotalSeconds;
    }

    private static string SampleStatement(Bench bench)
    {
        using var sql = Database.Of(new SiteOptions { DataFolder = bench.DataFolder }, connection: null).Open();
        return sql.Scalar($"SELECT Json FROM StoredStatements WHERE Verb = 'http://adlnet.gov/expapi/verbs/answered' LIMIT 1", row => row.GetString(0)) ?? new string('x', 1200);
    }

    private static long Count(Bench bench)
    {
        using var sql = Database.Of(new SiteOptions { DataFolder = bench.DataFolder }, connection: null).Open();
        return sql.Scalar($"SELECT COUNT(*) FROM StoredStatements", row => row.GetInt64(0));
    }

    private static async Task<string> WriteScriptAsync(Bench bench, ChoiceQuestion question)
    {
        var sessions = new List<LearnerForm>();
        foreach (var learner in bench.Learners) sessions.Add(await LearnerForm.OfAsync(learner, $"/learn/{BenchLearner.Course}/{Unit}"));

        var protection = DataProtectionProvider.Create(new DirectoryInfo(Path.Combine(bench.DataFolder, "keys")), keys => keys.SetApplicationName("mooc"));
        var submissions = new Submissions(protection, TimeProvider.System);
        var lines = Enumerable.Range(0, Submissions).Select(i =>
        {
            var learner = bench.Learners[i % bench.Learners.Count];
            var option = question.Options[i % question.Options.Count].Id;
            return $"form-token={sessions[i % sessions.Count].Token}&submission={submissions.Issue(learner.Person, learner.Enrolment, Unit)}&{question.Id}={option}";
        });
        var bodies = Path.Combine(bench.Folder, "bodies.txt");
        File.WriteAllLines(bodies, lines);

        var file = Path.Combine(bench.Folder, "answers.lua");
        File.WriteAllText(file, $$"""
            local cookies = { {{string.Join(",", sessions.Select(session => $"\"{session.Cookie}\""))}} }
            local bodies = {}
            for line in io.lines("{{bodies}}") do bodies[#bodies + 1] = line end
            -- Each run starts elsewhere, so that no submission is sent twice until all have been.
            local n = (os.time() * 7919) % #bodies
            n = n - n % #cookies
            request = function()
              n = n % #bodies + 1
              return wrk.format("POST", nil, { ["Cookie"] = cookies[(n - 1) % #cookies + 1], ["Content-Type"] = "application/x-www-form-urlencoded" }, bodies[n])
            end
            """);
        return file;
    }
}
