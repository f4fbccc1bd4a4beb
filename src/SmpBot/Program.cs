using SmpBot.Cli;

return await CommandLine.RunAsync(args);
