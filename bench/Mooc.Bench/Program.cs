using Mooc.Bench;

// dotnet run -c Release --project bench/Mooc.Bench -- [pages|answers|certificates|content|start|paint|trainer|store|all] [--runs 5] [--seconds 4] [--statements 10000] [--data FOLDER] [--site FOLDER]
var options = BenchOptions.Parse(args);
await using var bench = await Bench.PrepareAsync(options);
if (options.Wants("content")) ContentBench.Run(options);
if (options.Wants("start")) await StartBench.RunAsync(bench);
if (options.Wants("pages")) await PagesBench.RunAsync(bench);
if (options.Wants("paint")) await PaintBench.RunAsync(bench);
if (options.Wants("certificates")) await CertificatesBench.RunAsync(bench);
if (options.Wants("answers")) await AnswersBench.RunAsync(bench);
if (options.What == "trainer") await TrainerBench.RunAsync(bench);
if (options.Wants("store")) StoreBench.Run(bench);
