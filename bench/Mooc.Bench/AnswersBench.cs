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
    private const int Submissions = 160_000;

    private static long _unsent;

    public static async Task RunAsync(Bench bench)
    {
        var question = Question(bench);
        var script = await WriteScriptAsync(bench, question);
        var url = $"{Bench.SiteUrl}/learn/{BenchLearner.Course}/{Unit}?handler=Answer&question={question.Id}";
        // Until the compiler has seen what is hot: a site runs for weeks.
        Wrk.Run(url, 8, 15, script, Unsent(bench));
        foreach (var connections in new[] { 1, 8, 32 })
        {
            var (answers, loops) = (new List<Wrk>(), new List<double>());
            for (var run = 0; run < bench.Options.Runs; run++)
            {
                loops.Add(BareLoop(bench));
                answers.Add(Wrk.Run(url, connections, bench.Options.Seconds, script, Unsent(bench)));
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

    /// <summary>The rows that one answer writes, by the same statements, one commit each.</summary>
    private static double BareLoop(Bench bench)
    {
        var folder = Directory.CreateDirectory(Path.Combine(bench.Folder, "loop-" + Guid.NewGuid().ToString("N"))).FullName;
        var database = Database.Of(new SiteOptions { DataFolder = folder }, connection: null);
        Schema.Apply(database, TimeProvider.System);
        using var sql = database.Open();
        sql.ExecuteScript("PRAGMA foreign_keys=OFF");
        var json = SampleStatement(bench);
        var enrolments = Enumerable.Range(0, bench.Learners.Count).Select(_ => Guid.CreateVersion7()).ToList();
        var watch = Stopwatch.StartNew();
        var count = 0;
        for (; watch.Elapsed.TotalSeconds < 2; count++)
        {
            sql.Begin();
            InsertAnswer(sql, enrolments[count % enrolments.Count], json);
            sql.Commit();
        }

        return count / watch.Elapsed.TotalSeconds;
    }

    private static void InsertAnswer(SqlSession sql, Guid enrolment, string json)
    {
        const string course = "http://localhost/courses/foundations";
        var (now, actor) = (DateTime.UtcNow, $"account|http://localhost/|{enrolment:N}");
        var sequence = sql.Scalar($"""
            INSERT INTO StoredStatements (Id, StoredAt, Actor, Verb, Activity, Registration, RefersTo, IsVoided, Json)
            VALUES ({Guid.NewGuid()}, {now}, {actor}, {"http://adlnet.gov/expapi/verbs/answered"}, {course + "/questions/x"}, {enrolment}, NULL, 0, {json})
            RETURNING Sequence
            """, row => row.GetInt64(0));
        sql.Execute($"INSERT INTO StatementAgents (Agent, Sequence, IsRelated) VALUES ({actor}, {sequence}, 0)");
        sql.Execute($"INSERT INTO StatementActivities (Activity, Sequence) VALUES ({course + "/questions/x"}, {sequence}), ({course + "/units/x"}, {sequence}), ({course}, {sequence})");
        sql.Execute($"""
            INSERT INTO QuestionStates (EnrolmentId, QuestionId, Response, Success, Raw, Max, Hints, Tries, AnsweredAt)
            VALUES ({enrolment}, {"question"}, {"[]"}, 1, 1.0, 1.0, 0, 1, {now})
            ON CONFLICT (EnrolmentId, QuestionId) DO UPDATE SET Tries = Tries + 1, AnsweredAt = excluded.AnsweredAt
            """);
        sql.Execute($"""
            INSERT INTO Standings (EnrolmentId, BegunAt, LastAt, ActiveDays, Done, DoneCount, WrongTries, FailedAttempts)
            VALUES ({enrolment}, {now}, {now}, 1, '', 0, 0, 0)
            ON CONFLICT (EnrolmentId) DO UPDATE SET LastAt = excluded.LastAt
            """);
        sql.Execute($"""
            INSERT INTO AnswerHistories (EnrolmentId, QuestionId, Response, Success, Scaled, Seconds, Language, IsFinal, WrongInARow, FirstAt, LastAt)
            VALUES ({enrolment}, {"question"}, {"x"}, 1, 1.0, 9, {"en"}, 1, 0, {now}, {now})
            ON CONFLICT (EnrolmentId, QuestionId) DO UPDATE SET LastAt = excluded.LastAt
            """);
    }

    private static string SampleStatement(Bench bench)
    {
        using var sql = Database.Of(new SiteOptions { DataFolder = bench.DataFolder }, connection: null).Open();
        return sql.Scalar($"SELECT Json FROM StoredStatements WHERE Verb = 'http://adlnet.gov/expapi/verbs/answered' LIMIT 1", row => row.GetString(0)) ?? new string('x', 1200);
    }

    /// <summary>The first submission that no run has sent: one that is sent twice costs less. Each that was sent is a statement, but for those on the way when a run ended.</summary>
    private static long Unsent(Bench bench) => _unsent = Math.Max(_unsent, Count(bench)) + 100;

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
            local n = 0
            init = function(args) n = args[1] - args[1] % #cookies end
            request = function()
              n = n + 1
              if n > #bodies then error("All submissions have been sent.") end
              return wrk.format("POST", nil, { ["Cookie"] = cookies[(n - 1) % #cookies + 1], ["Content-Type"] = "application/x-www-form-urlencoded" }, bodies[n])
            end
            """);
        return file;
    }
}
