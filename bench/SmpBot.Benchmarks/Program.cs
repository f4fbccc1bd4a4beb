using System.Globalization;
using BenchmarkDotNet.Running;
using SmpBot.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["latency"])
{
    Latency.Run();
    return;
}

if (args is ["posts"])
{
    await DirectLinePosts.RunAsync();
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Latency).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, new ShortRun());
